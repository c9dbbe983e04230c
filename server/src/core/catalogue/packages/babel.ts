import { cost } from "../row.ts";
import type { CataloguePart, OperationRow } from "../row.ts";
import { operations, withTwins } from "./rows.ts";

const TWINS = {
  transformSync: "transformAsync",
  transformFileSync: "transformFileAsync",
  transformFromAstSync: "transformFromAstAsync",
  parseSync: "parseAsync",
};
const compile: Omit<OperationRow, "symbol"> = {
  kind: "compute",
  cost: cost("high", "grows with the size of the source"),
  alternatives: ["worker"],
  source:
    "Babel's documentation: the asynchronous functions are so for plugins and configuration; the work stays here",
};

export const babel: CataloguePart = {
  operations: [
    ...withTwins("@babel/core", TWINS, compile, { offloads: "no" }),
    ...operations("@babel/core", Object.values(TWINS), { ...compile, fake: true }),
  ],
};
