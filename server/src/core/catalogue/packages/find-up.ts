import type { CataloguePart } from "../row.ts";
import { COSTS, operations, promised, withTwins } from "./rows.ts";

const search = { kind: "fs", cost: COSTS.search } as const;

export const findUp: CataloguePart = {
  operations: [
    ...withTwins(
      "find-up",
      { findUpSync: "findUp", findUpMultipleSync: "findUpMultiple", findDownSync: "findDown" },
      search,
    ),
    // Up to find-up 5 the module is the function.
    ...operations("find-up", ["sync"], { ...search, twin: promised("find-up#default") }),
    ...withTwins("find-up", { "sync.exists": "exists" }, { kind: "fs", cost: COSTS.lookup }),
  ],
};
