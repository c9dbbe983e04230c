import type { CataloguePart } from "../row.ts";
import { COSTS, promised } from "./rows.ts";

export const resolve: CataloguePart = {
  operations: [
    {
      symbol: "resolve#sync",
      kind: "fs",
      cost: COSTS.search,
      twin: promised("resolve#default", { by: "promisify" }),
    },
  ],
};
