/** Compilers and minifiers of style sheets: node-sass, less, stylus, lightningcss, csso, clean-css. (sass and postcss have their own files.) */
import { hasFunction } from "../argument.ts";
import { cost } from "../row.ts";
import type { CataloguePart, OperationRow } from "../row.ts";
import { COSTS, ofModuleClass, operations, withTwins } from "./rows.ts";

const compile: Omit<OperationRow, "symbol"> = {
  kind: "compute",
  cost: cost("medium", "grows with the style sheets that it imports"),
  alternatives: ["worker"],
};
const minify: Omit<OperationRow, "symbol"> = {
  kind: "compute",
  cost: cost("medium", "grows with the style sheet"),
  alternatives: ["worker"],
};

/** Measured: a promise or callback of `less.render` waits for imported files, and all else is one stretch. */
const LESS = "measured: while less.render is awaited, the loop stands still for all of its time";
const STYLUS = "stylus's source: render calls its callback before it returns";

export const styleSheets: CataloguePart = {
  operations: [
    ...withTwins("node-sass", { renderSync: "render" }, compile, { by: "promisify" }),
    { symbol: "less#render", ...compile, fake: true, source: LESS },
    ...["stylus#render", "stylus#Renderer.render"].flatMap((symbol): OperationRow[] => [
      { symbol, ...compile, when: (call) => !hasFunction(call) },
      { symbol, ...compile, when: hasFunction, fake: true, source: STYLUS },
    ]),
    { symbol: "lightningcss#transform", ...minify },
    ...withTwins("lightningcss", { bundle: "bundleAsync" }, { kind: "compute", cost: COSTS.text }),
    ...operations("csso", ["minify", "minifyBlock"], minify),
    ...ofModuleClass("MinifierOutput", operations("clean-css", ["MinifierOutput.minify"], minify)),
    {
      symbol: "clean-css#MinifierPromise.minify",
      ...minify,
      fake: true,
      source:
        "clean-css's source: a promise or callback waits for imported files; the passes run on the caller's thread",
    },
  ],
};
