/** Compression: pako and fflate in JavaScript; snappy, lz4, lz4-napi and zstd-napi native. */
import { cost } from "../row.ts";
import type { CataloguePart, OperationRow } from "../row.ts";
import { operations, promised, withTwins } from "./rows.ts";

const data: Omit<OperationRow, "symbol"> = {
  kind: "compression",
  cost: cost("medium", "grows with the size of the data"),
};
const withoutTwin: Omit<OperationRow, "symbol"> = { ...data, alternatives: ["worker"] };

/** What pako does, by the name that node:zlib has for it. */
const OF_NODE: Readonly<Record<string, string>> = {
  deflate: "deflate",
  deflateRaw: "deflateRaw",
  gzip: "gzip",
  inflate: "inflate",
  inflateRaw: "inflateRaw",
  ungzip: "gunzip",
};

export const compression: CataloguePart = {
  operations: [
    ...Object.entries(OF_NODE).map(([name, ofNode]): OperationRow => ({
      symbol: `pako#${name}`,
      ...withoutTwin,
      twin: promised(`node:zlib#${ofNode}`, {
        by: "promisify",
        declines: [
          {
            when: (call) => call.arguments.length > 1 || call.spread,
            reason: "pako's options are not those of node:zlib",
          },
        ],
        note: "gives a Buffer, and takes strings as UTF-8",
      }),
    })),
    ...withTwins(
      "fflate",
      {
        deflateSync: "deflate",
        inflateSync: "inflate",
        gzipSync: "gzip",
        gunzipSync: "gunzip",
        zlibSync: "zlib",
        unzlibSync: "unzlib",
        decompressSync: "decompress",
        zipSync: "zip",
        unzipSync: "unzip",
      },
      data,
      {
        offloads: "worker",
        by: "promisify",
        note: "starts a worker thread for each call, which takes longer than less than about 50 kB of data do",
      },
    ),
    ...withTwins("snappy", { compressSync: "compress", uncompressSync: "uncompress" }, data),
    ...withTwins("lz4-napi", { compressSync: "compress", uncompressSync: "uncompress" }, data),
    ...operations("lz4", ["encode", "decode", "encodeBlock", "encodeBlockHC", "decodeBlock"], withoutTwin),
    ...operations(
      "zstd-napi",
      ["compress", "decompress", "Compressor.compress", "Decompressor.decompress"],
      withoutTwin,
    ),
  ],
};
