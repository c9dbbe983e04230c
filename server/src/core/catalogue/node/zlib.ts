/** `node:zlib` and `node:zlib/iter`: compression, and the zip archives of Node 26. */
import type { Cost, Kind } from "../../finding/finding.ts";
import { stringAt } from "../argument.ts";
import { cost, timed } from "../row.ts";
import type { CallShape, CataloguePart, CostOf, OperationRow, Twin } from "../row.ts";
import { handmade, promised, promisified } from "./twin.ts";

/** Milliseconds for a megabyte that compresses badly, measured with Node 20. */
const PACK = 18;
const UNPACK = 1;
const BROTLI_PACK = 190;
const CHECKSUM = 0.5;

/** The cost of a literal's size, or of a size that does not show. */
function bySize(perMegabyte: number, otherwise: Cost): CostOf {
  return (call: CallShape) => {
    const text = stringAt(call, 0);
    if (text === undefined) return otherwise;
    return timed(0.03 + text.length * 1e-6 * perMegabyte, `${text.length.toLocaleString("en")} characters`);
  };
}

const SIZE = cost("medium", "size dependent");
const packing = bySize(PACK, SIZE);
const unpacking = bySize(UNPACK, SIZE);
const brotliPacking = bySize(
  BROTLI_PACK,
  cost("high", "size dependent, and slow at the quality it has by default"),
);

function twinned(name: string, costs: CostOf, since?: number): OperationRow {
  const twin = promisified(`node:zlib#${name}`, since === undefined ? {} : { since });
  return { symbol: `node:zlib#${name}Sync`, kind: "compression", cost: costs, twin };
}

/** The synchronous and the asynchronous member of a zip class. */
function zip(
  kind: Kind,
  type: string,
  blocking: string,
  twin: string,
  costs: Cost,
  reason?: string,
): OperationRow {
  const same: Twin = promised(`node:zlib#${type}.${twin}`, { since: 26 });
  const symbol = `node:zlib#${type}.${blocking}`;
  return { symbol, kind, cost: costs, twin: reason === undefined ? same : handmade(same, reason) };
}

/** A stage of a synchronous pipeline: it works when the pipeline is read. */
function stage(name: string): OperationRow {
  return {
    symbol: `node:zlib/iter#${name}Sync`,
    kind: "compression",
    cost: cost("medium", "size dependent, while the pipeline is read"),
    twin: handmade(
      { symbol: `node:zlib/iter#${name}`, offloads: "threadpool", by: "promise", since: 25 },
      "the whole pipeline has to become asynchronous: pull in place of pullSync",
    ),
  };
}

const FORMATS = ["Brotli", "Deflate", "Gzip", "Zstd"];

const ENTRY = cost("low", "reads or writes one entry's header");
const ENTRIES = cost("low", "depends on the number of entries");
const PROMISES = "the other iterator gives promises of entries: await each";

export const nodeZlib: CataloguePart = {
  operations: [
    twinned("deflate", packing),
    twinned("deflateRaw", packing),
    twinned("gzip", packing),
    twinned("gunzip", unpacking),
    twinned("inflate", unpacking),
    twinned("inflateRaw", unpacking),
    twinned("unzip", unpacking),
    twinned("brotliCompress", brotliPacking),
    twinned("brotliDecompress", unpacking),
    twinned("zstdCompress", packing, 22),
    twinned("zstdDecompress", unpacking, 22),
    ...FORMATS.flatMap((format) => [stage(`compress${format}`), stage(`decompress${format}`)]),
    {
      symbol: "node:zlib#crc32",
      kind: "compute",
      cost: bySize(CHECKSUM, cost("trivial", "size not known, about 0.5 ms for a megabyte")),
      alternatives: ["worker"],
    },
    {
      symbol: "node:zlib#createZipArchiveSync",
      kind: "compression",
      cost: SIZE,
      twin: handmade(
        { symbol: "node:zlib#createZipArchive", offloads: "threadpool", by: "promise", since: 26 },
        "createZipArchive gives a stream where this gives an iterator",
      ),
    },
    zip("compression", "ZipEntry", "createSync", "create", SIZE),
    zip("compression", "ZipEntry", "contentSync", "content", SIZE),
    zip("compression", "ZipBuffer", "addSync", "add", SIZE),
    zip("compression", "ZipBuffer", "toBufferSync", "toBuffer", SIZE),
    zip("fs", "ZipFile", "openSync", "open", ENTRIES),
    zip("fs", "ZipFile", "addEntrySync", "addEntry", ENTRY),
    zip("compression", "ZipFile", "addSync", "add", SIZE),
    zip("fs", "ZipFile", "closeSync", "close", ENTRY),
    zip(
      "fs",
      "ZipFile",
      "compactSync",
      "compact",
      SIZE,
      "compact gives a stream where compactSync gives a Buffer",
    ),
    zip("fs", "ZipFile", "deleteSync", "delete", ENTRY),
    zip("fs", "ZipFile", "entriesSync", "entries", ENTRIES, PROMISES),
    zip(
      "fs",
      "ZipFile",
      "forEachSync",
      "forEach",
      ENTRIES,
      "the callback of forEach is given promises of entries",
    ),
    zip("fs", "ZipFile", "getSync", "get", ENTRY),
    zip("fs", "ZipFile", "valuesSync", "values", ENTRIES, PROMISES),
  ],
};
