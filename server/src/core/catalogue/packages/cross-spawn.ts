import type { CataloguePart } from "../row.ts";
import { COSTS, promised } from "./rows.ts";

export const crossSpawn: CataloguePart = {
  operations: [
    {
      symbol: "cross-spawn#sync",
      kind: "process",
      cost: COSTS.program,
      twin: promised("cross-spawn#default", { offloads: "process" }),
      recipe: "program",
    },
  ],
};
