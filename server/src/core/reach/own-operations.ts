/** Operations that no row names: what the workspace's own code does for long. Regular expressions are told later. */
import type { Graph, OperationNode } from "./graph.ts";
import type { Homes } from "./homes.ts";
import { loopOperations } from "./loops.ts";
import { microtaskOperations } from "./microtasks.ts";
import { recursionOperations } from "./recursion.ts";
import type { Sites } from "./sites.ts";
import { spinOperations } from "./spins.ts";

export interface OwnTools extends Pick<Graph, "universe" | "evaluator" | "namedCalleesOf"> {
  readonly sites: Sites;
  readonly homes: Homes;
  /** What rows and annotations say of calls. */
  readonly operations: readonly OperationNode[];
}

/** Gives operations, and a number after each small step that gives none. */
export type FindOwn = (tools: OwnTools) => Iterable<OperationNode | number>;

const FINDERS: readonly FindOwn[] = [
  loopOperations,
  spinOperations,
  microtaskOperations,
  recursionOperations,
];

export function* ownOperations(tools: OwnTools): Generator<OperationNode | number> {
  for (const find of FINDERS) yield* find(tools);
}
