/** Minifiers and formatters: uglify-js, html-minifier, svgo, prettier. (terser and those of style sheets have their own files.) */
import { cost } from "../row.ts";
import type { CataloguePart, OperationRow } from "../row.ts";
import { COSTS, operations } from "./rows.ts";

const source: Omit<OperationRow, "symbol"> = {
  kind: "compute",
  cost: cost("high", "grows with the size of the source"),
  alternatives: ["worker"],
};
const FORMATS = ["format", "formatWithCursor", "check"];

export const minifiers: CataloguePart = {
  operations: [
    ...operations("uglify-js", ["minify"], source),
    ...operations("html-minifier", ["minify"], source),
    {
      symbol: "html-minifier-terser#minify",
      ...source,
      fake: true,
      source:
        "html-minifier-terser's source: the awaits are for minifiers that it calls, which work on this thread too",
    },
    ...operations("svgo", ["optimize"], {
      ...source,
      cost: cost("medium", "grows with the picture's source; runs every plugin over it"),
    }),
    ...operations("prettier", FORMATS, {
      ...source,
      fake: true,
      source: "measured: while format is awaited, the loop stands still; up to prettier 2 it is synchronous",
    }),
    ...operations("prettier", ["resolveConfig.sync", "getFileInfo.sync"], { kind: "fs", cost: COSTS.search }),
    ...operations("@prettier/sync", [...FORMATS, "resolveConfig", "getFileInfo"], {
      kind: "wait",
      cost: cost("high", "waits until a worker thread has formatted the source"),
      alternatives: ["worker"],
      source: "@prettier/sync's source: make-synchronized waits with Atomics.wait",
    }),
  ],
};
