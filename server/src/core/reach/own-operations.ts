/** Operations that no row names: what the workspace's own code does for long. */
import type { Graph, OperationNode } from "./graph.ts";
import { loopOperations } from "./loops.ts";
import { regexOperations } from "./regex/operations.ts";
import type { RegexVerdicts } from "./regex/verdict.ts";

export type OwnTools = Pick<Graph, "universe" | "evaluator" | "namedCalleesOf"> & {
  readonly verdicts: RegexVerdicts;
};

const FINDERS: readonly ((tools: OwnTools) => readonly OperationNode[])[] = [loopOperations, regexOperations];

export function ownOperations(tools: OwnTools): readonly OperationNode[] {
  return FINDERS.flatMap((find) => find(tools));
}
