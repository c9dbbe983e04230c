/** Operations that no row names: what the workspace's own code does for long. */
import type { Graph, OperationNode } from "./graph.ts";
import { loopOperations } from "./loops.ts";
import { spinOperations } from "./spins.ts";

export type OwnTools = Pick<Graph, "universe" | "evaluator" | "namedCalleesOf">;

const FINDERS: readonly ((tools: OwnTools) => readonly OperationNode[])[] = [loopOperations, spinOperations];

export function ownOperations(tools: OwnTools): readonly OperationNode[] {
  return FINDERS.flatMap((find) => find(tools));
}
