/** `bun:ffi`: loads native libraries, whose functions then run on the calling thread. */
import type { Cost } from "../../finding/finding.ts";
import { cost } from "../row.ts";
import type { CataloguePart, OperationRow } from "../row.ts";

const LIBRARY = cost("medium", "loads a native library");
const COMPILER = cost("high", "compiles C source");
const NATIVE = cost("low", "depends on the native code");

function load(name: string, costs: Cost): OperationRow {
  return {
    symbol: `bun:ffi#${name}`,
    kind: "module-load",
    cost: costs,
    alternatives: ["hoist"],
  };
}

function functionsOf(name: string): OperationRow {
  return { symbol: `bun:ffi#${name}().symbols.**`, kind: "compute", cost: NATIVE, alternatives: ["worker"] };
}

export const bunFfi: CataloguePart = {
  operations: [
    load("dlopen", LIBRARY),
    load("cc", COMPILER),
    functionsOf("dlopen"),
    functionsOf("linkSymbols"),
    functionsOf("cc"),
    { symbol: "bun:ffi#CFunction()", kind: "compute", cost: NATIVE, alternatives: ["worker"] },
  ],
};
