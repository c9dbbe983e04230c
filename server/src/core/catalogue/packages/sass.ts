import { cost } from "../row.ts";
import type { CataloguePart, OperationRow } from "../row.ts";
import { operations, withTwins } from "./rows.ts";

const compile: Omit<OperationRow, "symbol"> = {
  kind: "compute",
  cost: cost("high", "grows with the style sheets that it imports"),
  alternatives: ["worker"],
};
const TWINS = { compile: "compileAsync", compileString: "compileStringAsync" };
const SOURCE =
  "sass's documentation: the JavaScript build compiles on the caller's thread, and slower when asynchronous";

/** `sass` is compiled to JavaScript; `sass-embedded` has the same API and compiles in another process. */
export const sass: CataloguePart = {
  operations: [
    ...withTwins(
      "sass",
      { ...TWINS, renderSync: "render" },
      { ...compile, source: SOURCE },
      { offloads: "no" },
    ),
    ...operations("sass", ["compileAsync", "compileStringAsync", "render"], {
      ...compile,
      fake: true,
      source: SOURCE,
    }),
    ...withTwins("sass-embedded", TWINS, compile, { offloads: "process" }),
  ],
};
