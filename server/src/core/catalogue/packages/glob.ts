import { optionIs } from "../argument.ts";
import { cost } from "../row.ts";
import type { CataloguePart, OperationRow, Twin } from "../row.ts";
import { COSTS, operations, promised, withTwins } from "./rows.ts";

const walk: Omit<OperationRow, "symbol"> = { kind: "fs", cost: COSTS.walk };
const streamed: Omit<OperationRow, "symbol"> = {
  kind: "fs",
  cost: cost("high", "reads folders on the thread of the reader of the stream"),
};

const collected: Twin = promised("glob#glob");
/** Only glob 9 and later have these names, so their `glob` surely returns a promise. */
const inGlob9 = "needs glob 9 or later, like the call that it replaces";
/** The name says nothing about the version here: glob 8 and older have it too, and their `glob` takes a callback. */
const anyVersion: Twin = {
  ...collected,
  declines: [
    {
      when: () => true,
      reason: "glob 8 and older have no promise API; with glob 9 or later call `globSync` and fix that",
    },
  ],
};

export const glob: CataloguePart = {
  operations: [
    ...operations("glob", ["globSync", "glob.globSync"], { ...walk, twin: collected }),
    ...operations("glob", ["glob.sync"], { ...walk, twin: { ...collected, note: inGlob9 } }),
    ...operations("glob", ["sync"], { ...walk, twin: anyVersion }),
    ...operations("glob", ["globStreamSync", "streamSync", "stream.sync", "sync.stream"], streamed),
    ...operations("glob", ["globIterateSync", "iterateSync", "iterate.sync", "sync.iterate"], walk),
    ...withTwins("glob", { "Glob.walkSync": "Glob.walk" }, walk),
    ...operations("glob", ["Glob.streamSync", "Glob.iterateSync"], walk),
    ...operations("glob", ["GlobSync.constructor"], { ...walk, access: "new" }),
    {
      symbol: "glob#Glob.constructor",
      ...walk,
      access: "new",
      when: (call) => optionIs(call, 1, "sync", true),
    },
  ],
};
