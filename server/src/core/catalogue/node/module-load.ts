/**
 * Synchronous module loading: `require` in all its forms, and what looks modules up. The first call for a module reads,
 * compiles and runs it and everything that it requires; later ones find it in the cache.
 */
import { BUILTIN_MODULES } from "../builtin-modules.ts";
import type { Cost } from "../../finding/finding.ts";
import { argumentAt, stringAt } from "../argument.ts";
import { cost } from "../row.ts";
import type { CallShape, CataloguePart, CostOf, OperationRow } from "../row.ts";

/** What the program that runs the code hands out, and has loaded long before: nothing is read. */
const OF_THE_HOST = /^(vscode|atom|electron(\/(main|renderer|common))?|bun(:.+)?)$/;

const LOOK_UP = cost("low", "looks for the module in one folder after another");
const READ = cost("low", "looks for the file in one folder after another");

function row(symbol: string, costs: Cost | CostOf): OperationRow {
  return { symbol, kind: "module-load", cost: costs, alternatives: ["hoist"] };
}

function required(symbol: string): OperationRow {
  return { ...row(symbol, requireCost), alternatives: ["hoist", "async"], recipe: "load" };
}

function requireCost(call: CallShape): Cost {
  const specifier = stringAt(call, 0);
  if (specifier?.startsWith("node:") || BUILTIN_MODULES.has(specifier ?? ""))
    return cost("trivial", "a module of Node itself");
  if (specifier !== undefined && OF_THE_HOST.test(specifier))
    return cost("trivial", "a module of the program that runs it");
  if (specifier?.endsWith(".json")) return cost("low", "reads and parses the file on the first call");
  if (specifier?.endsWith(".node")) return cost("medium", "loads a native library on the first call");
  return cost("medium", "loads the module and what it requires on the first call");
}

/** `require(["views/list"], show)` is a browser's loader: it goes on without waiting. */
function isOfNode(call: CallShape): boolean {
  return argumentAt(call, 0)?.is !== "array";
}

export const nodeModuleLoad: CataloguePart = {
  entries: [{ symbol: "global#require", calls: { arguments: [1] }, runs: "later", entry: "callback" }],
  operations: [
    { ...required("global#require"), when: isOfNode },
    required("global#module.require"),
    // The type of what `createRequire` gives: the row is about calling it.
    required("global#NodeJS.Require"),
    row("global#require.resolve", LOOK_UP),
    row("global#NodeJS.Require.resolve", LOOK_UP),
    row("global#ImportMeta.resolve", LOOK_UP),
    row("node:module#findPackageJSON", READ),
    row("node:module#findSourceMap", READ),
    row("node:module#register", cost("high", "starts a thread for the hooks and waits for it")),
    {
      ...row("node:module#flushCompileCache", cost("medium", "writes the compiled code of every module")),
      alternatives: [],
    },
    {
      symbol: "node:module#stripTypeScriptTypes",
      kind: "parse",
      cost: cost("medium", "parses the code, size dependent"),
      alternatives: ["worker"],
    },
  ],
};
