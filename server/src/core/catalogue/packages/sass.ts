import { cost } from "../row.ts";
import type { CataloguePart, OperationRow } from "../row.ts";
import { alwaysDeclines, operations, withTwins } from "./rows.ts";

const compile: Omit<OperationRow, "symbol"> = {
  kind: "compute",
  cost: cost("high", "grows with the style sheets that it imports"),
  alternatives: ["worker"],
};
const TWINS = { compile: "compileAsync", compileString: "compileStringAsync" };
const COMPILERS = {
  "Compiler.compile": "AsyncCompiler.compileAsync",
  "Compiler.compileString": "AsyncCompiler.compileStringAsync",
};
const otherCompiler = alwaysDeclines(
  "the compiler has to be made by `initAsyncCompiler` instead of `initCompiler`",
);
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
    ...withTwins(
      "sass",
      COMPILERS,
      { ...compile, source: SOURCE },
      { offloads: "no", declines: otherCompiler },
    ),
    ...operations("sass", [...Object.values(TWINS), "render", ...Object.values(COMPILERS)], {
      ...compile,
      fake: true,
      source: SOURCE,
    }),
    ...withTwins("sass-embedded", TWINS, compile, { offloads: "process" }),
    ...withTwins("sass-embedded", COMPILERS, compile, { offloads: "process", declines: otherCompiler }),
  ],
};
