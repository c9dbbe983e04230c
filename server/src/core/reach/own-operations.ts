/** Operations that no row names: what the workspace's own code does for long. */
import type { Graph, OperationNode } from "./graph.ts";
import type { Homes } from "./homes.ts";
import { loopOperations } from "./loops.ts";
import type { Sites } from "./sites.ts";

export interface OwnTools extends Pick<Graph, "universe" | "evaluator" | "namedCalleesOf"> {
  readonly sites: Sites;
  readonly homes: Homes;
  /** What rows and annotations say of calls. */
  readonly operations: readonly OperationNode[];
}

/** Yields after each small step. */
export type FindOwn = (tools: OwnTools) => Generator<number, readonly OperationNode[]>;

const FINDERS: readonly FindOwn[] = [loopOperations];

export function* ownOperations(tools: OwnTools): Generator<number, readonly OperationNode[]> {
  const found: OperationNode[] = [];
  for (const find of FINDERS) found.push(...(yield* find(tools)));
  return found;
}
