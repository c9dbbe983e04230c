import { cost } from "../row.ts";
import type { CataloguePart, OperationRow } from "../row.ts";
import { COSTS, operations, withTwins } from "./rows.ts";

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
    ...withTwins(
      "@babel/core",
      {
        loadOptionsSync: "loadOptionsAsync",
        loadPartialConfigSync: "loadPartialConfigAsync",
        createConfigItemSync: "createConfigItemAsync",
      },
      { kind: "module-load", cost: COSTS.search, alternatives: ["hoist"] },
      { note: "configuration and plugins that are ES modules are loaded asynchronously, the rest is not" },
    ),
  ],
};
