/** Operations that no row names: what the workspace's own code does for long. */
import type { Graph, OperationNode } from "./graph.ts";
import type { Homes } from "./homes.ts";
import { loopOperations } from "./loops.ts";
import { microtaskOperations } from "./microtasks.ts";
import { recursionOperations } from "./recursion.ts";
import { regexOperations } from "./regex/operations.ts";
import type { RegexVerdicts } from "./regex/verdict.ts";
import type { Sites } from "./sites.ts";
import { spinOperations } from "./spins.ts";

export interface OwnTools extends Pick<Graph, "universe" | "evaluator" | "namedCalleesOf"> {
  readonly sites: Sites;
  readonly homes: Homes;
  /** What rows and annotations say of calls. */
  readonly operations: readonly OperationNode[];
  /** What is known of regular expressions by now. */
  readonly verdicts: RegexVerdicts;
}

/** Gives operations, and a number after each small step that gives none. */
export type FindOwn = (tools: OwnTools) => Iterable<OperationNode | number>;

const FINDERS: readonly FindOwn[] = [
  loopOperations,
  spinOperations,
  microtaskOperations,
  recursionOperations,
  regexOperations,
];

export function* ownOperations(tools: OwnTools): Generator<number, readonly OperationNode[]> {
  const found: OperationNode[] = [];
  for (const find of FINDERS)
    for (const step of find(tools)) {
      if (typeof step === "number") yield step;
      else found.push(step);
    }
  return found;
}
