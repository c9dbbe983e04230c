import type { CataloguePart } from "../row.ts";
import { COSTS, operations, promised } from "./rows.ts";

export const fastGlob: CataloguePart = {
  operations: operations("fast-glob", ["sync", "globSync"], {
    kind: "fs",
    cost: COSTS.walk,
    twin: promised("fast-glob#default"),
  }),
};
