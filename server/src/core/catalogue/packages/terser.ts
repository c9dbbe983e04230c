import { cost } from "../row.ts";
import type { CataloguePart, OperationRow } from "../row.ts";
import { operations, withTwins } from "./rows.ts";

const minify: Omit<OperationRow, "symbol"> = {
  kind: "compute",
  cost: cost("high", "grows with the size of the source"),
  alternatives: ["worker"],
  source: "terser's source: minify is an async function around the same passes",
};

export const terser: CataloguePart = {
  operations: [
    ...withTwins("terser", { minify_sync: "minify" }, minify, { offloads: "no" }),
    ...operations("terser", ["minify"], { ...minify, fake: true }),
  ],
};
