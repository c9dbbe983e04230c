/**
 * Whether an await lets the event loop run. One of what is settled already, or will be without anything from outside, goes
 * on in the same turn: only microtasks run between, and no timer, no request.
 */
import type { Loop, Value } from "../../facts/facts.ts";
import type { Evaluator } from "../evaluate.ts";
import type { Sites } from "../sites.ts";
import type { FileNode, FunctionNode } from "../universe.ts";

export interface Pauses {
  /** Whether a turn of the loop ever lets the event loop run. */
  frees(file: FileNode, loop: Loop): boolean;
  /** Whether the function ever does. */
  waits(called: FunctionNode): boolean;
}

/** Microtasks by other names. */
const MICROTASK = /^(Promise\.(resolve|reject)|queueMicrotask|process\.nextTick)$/;

/** Names of names of names, at most. */
const MAX_DEPTH = 6;

export function createPauses(
  { namedCalleesOf }: Pick<Sites, "namedCalleesOf">,
  evaluator: Evaluator,
): Pauses {
  const known = new Map<FunctionNode, boolean>();

  /** Of a name all that it is ever given counts: a sum is no promise, whatever is added to it. */
  const isReal = (file: FileNode, value: Value, left = MAX_DEPTH): boolean => {
    if (left === 0) return true;
    switch (value.is) {
      case "constant":
      case "object":
      case "array":
      case "template":
      case "binary":
      case "regex":
        return false;
      case "either":
        return value.of.some((each) => isReal(file, each, left - 1));
      case "name": {
        const binding = evaluator.bindingOf(file, value);
        const isOwn = binding?.kind === "variable" && binding.values.length > 0;
        return !isOwn || binding.values.some((each) => isReal(file, each, left - 1));
      }
      case "call":
        return isRealCall(file, value.site, left - 1);
      default:
        return true;
    }
  };

  const isRealCall = (file: FileNode, index: number, left: number): boolean => {
    const site = file.sites[index];
    if (!site) return true;
    const { functions, apis, total } = namedCalleesOf(site);
    if (functions.length > 0) return total !== functions.length || functions.some(waits);
    const [api = ""] = apis;
    const isMicrotask = MICROTASK.test(api.slice(api.indexOf("#") + 1));
    return !isMicrotask || site.facts.arguments.some((each) => isReal(file, each, left));
  };

  const waits = (called: FunctionNode): boolean => {
    const found = known.get(called);
    if (found !== undefined) return found;
    // In a circle: what the others say decides.
    known.set(called, false);
    const { facts, file } = called;
    const isAsync = facts.async && !facts.generator;
    const result =
      !isAsync ||
      file.facts.loops.some((loop) => loop.function === facts.index && loop.yields) ||
      facts.awaits.some((value) => isReal(file, value)) ||
      facts.returns.some((value) => value.is !== "unknown" && isReal(file, value));
    known.set(called, result);
    return result;
  };

  return {
    waits,
    frees: (file, loop) => loop.yields || loop.awaits.some((value) => isReal(file, value)),
  };
}
