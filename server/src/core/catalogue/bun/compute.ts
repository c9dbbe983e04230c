/** Compression, password hashes, translated source and snapshots: what takes the processor's time. */
import { argumentAt } from "../argument.ts";
import { handmade, promised, promisified, decline } from "../node/twin.ts";
import { cost } from "../row.ts";
import type { CataloguePart, Condition, OperationRow, Twin } from "../row.ts";

const BY_SIZE = cost("low", "size dependent");

function compression(name: string, twin: Twin): OperationRow {
  return { symbol: `global#Bun.${name}Sync`, kind: "compression", cost: BY_SIZE, twin };
}

const gzipOptions = decline(
  (call) => call.arguments.length > 1 || call.spread,
  "node:zlib has other names for the options",
);
const RAW = "node:zlib has other options, and writes a header unless its function for raw data is called";

function password(name: string): OperationRow {
  return {
    symbol: `global#Bun.password.${name}Sync`,
    kind: "crypto",
    cost: cost("high", "slow on purpose"),
    twin: promised(`global#Bun.password.${name}`),
  };
}

const isForced: Condition = (call) => {
  const force = argumentAt(call, 0);
  return force?.is === "boolean" && force.value;
};

export const bunCompute: CataloguePart = {
  operations: [
    compression("gzip", promisified("node:zlib#gzip", { declines: [gzipOptions] })),
    compression("gunzip", promisified("node:zlib#gunzip", { declines: [gzipOptions] })),
    compression("deflate", handmade(promisified("node:zlib#deflateRaw"), RAW)),
    compression("inflate", handmade(promisified("node:zlib#inflateRaw"), RAW)),
    compression("zstdCompress", promised("global#Bun.zstdCompress")),
    compression("zstdDecompress", promised("global#Bun.zstdDecompress")),
    password("hash"),
    password("verify"),
    {
      symbol: "global#Bun.Transpiler.transformSync",
      kind: "compute",
      cost: cost("medium", "grows with the size of the source"),
      twin: promised("global#Bun.Transpiler.transform", {
        declines: [
          decline(
            (call) => call.arguments.length > 2 || argumentAt(call, 1)?.is === "object",
            "`transform` takes no context for macros",
          ),
        ],
      }),
    },
    {
      symbol: "global#Bun.generateHeapSnapshot",
      kind: "snapshot",
      cost: cost("extreme", "walks the whole heap"),
    },
    {
      symbol: "global#Bun.gc",
      kind: "snapshot",
      cost: cost("high", "collects the garbage of the whole heap"),
      when: isForced,
    },
  ],
};
