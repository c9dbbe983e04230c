import { cost } from "../row.ts";
import type { CataloguePart, OperationRow } from "../row.ts";
import { operations, promised } from "./rows.ts";

const process: Omit<OperationRow, "symbol"> = {
  kind: "compute",
  cost: cost("medium", "runs every plugin over the style sheet"),
  alternatives: ["worker"],
  source: "postcss's documentation of LazyResult: these getters process the style sheet",
};

export const postcss: CataloguePart = {
  operations: [
    {
      symbol: "postcss#LazyResult.sync",
      ...process,
      twin: promised("postcss#LazyResult.async", { offloads: "no" }),
    },
    ...operations(
      "postcss",
      ["LazyResult.css", "LazyResult.content", "LazyResult.map", "LazyResult.root", "LazyResult.messages"],
      { ...process, access: "get" },
    ),
  ],
};
