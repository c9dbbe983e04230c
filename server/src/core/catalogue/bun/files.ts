/** Bun's own ways to the file system; the rest is `node:fs`, or asynchronous (`Bun.file`, `Bun.write`). */
import { promised } from "../node/twin.ts";
import { cost } from "../row.ts";
import type { CataloguePart } from "../row.ts";

const SEARCH = cost("low", "looks in one folder after another");

export const bunFiles: CataloguePart = {
  operations: [
    {
      symbol: "global#Bun.Glob.scanSync",
      kind: "fs",
      cost: cost("high", "grows with the number of folders it reads"),
      twin: promised("global#Bun.Glob.scan", {
        iterates: true,
        note: "gives an array of all matches, not an iterator",
      }),
    },
    { symbol: "global#Bun.which", kind: "fs", cost: SEARCH, alternatives: ["hoist"] },
    {
      symbol: "global#Bun.mmap",
      kind: "fs",
      cost: cost("low", "opens and maps the file; what is not in memory is read when it is touched"),
    },
    {
      symbol: "global#Bun.resolveSync",
      kind: "fs",
      cost: SEARCH,
      twin: { symbol: "global#Bun.resolve", offloads: "no", by: "promise" },
      alternatives: ["hoist"],
    },
    {
      symbol: "global#Bun.resolve",
      kind: "fs",
      cost: SEARCH,
      fake: true,
      alternatives: ["hoist"],
      source: "Bun's BunObject.zig: the promise is made of what the synchronous resolution gave",
    },
  ],
};
