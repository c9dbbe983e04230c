/** What a rule may ask: the answers of reach and contexts, and places in the terms of findings. */
import type { Contexts, Context } from "../contexts/contexts.ts";
import type { FindingContext, Operation, Place } from "../finding/finding.ts";
import type { Graph } from "../reach/graph.ts";
import { functionAt, positionOf, type FileNode, type FunctionNode } from "../reach/universe.ts";
import type { Rule } from "./rule.ts";
import type { Boundary, Reach } from "../reach/reach.ts";

export interface RuleView {
  /** All rules there are. */
  readonly rules: readonly Pick<Rule, "id" | "suppressible">[];
  readonly graph: Graph;
  readonly reach: Reach;
  readonly contexts: Contexts;
  /** Every boundary of every entry, with where it runs; all contexts, also those that are not reported. */
  readonly entries: readonly EntryBoundary[];
  /** Whether findings are made where a file's code runs in the context; the others are told by `unblock explain`. */
  readonly isReported: (context: Context, path: string) => boolean;
  /** Whether the configuration wants the rule in the file. */
  readonly isOn: (rule: string, path: string) => boolean;
  /** Whether an operation costs enough to count for a boundary in the file. */
  readonly counts: (operation: Operation, path: string) => boolean;
}

export interface EntryBoundary {
  readonly home: FunctionNode;
  readonly boundary: Boundary;
  readonly context: Context;
}

export function createView(
  graph: Graph,
  reach: Reach,
  contexts: Contexts,
  wanted: Pick<RuleView, "rules" | "isReported" | "isOn" | "counts">,
): RuleView {
  const entries = reach.homes.flatMap((home) =>
    reach.boundaries(home).flatMap((boundary) => {
      const context = contexts.at(home, boundary.start);
      return context ? [{ home, boundary, context }] : [];
    }),
  );
  return { ...wanted, graph, reach, contexts, entries };
}

export function placeOf(file: FileNode, start: number, end: number): Place {
  return { file: file.path, start: positionOf(file.facts, start), end: positionOf(file.facts, end) };
}

export function findingContext(home: FunctionNode, context: Context): FindingContext {
  const { kind, name, entry, label } = context;
  const found = { kind, name, entry, function: home.facts.name };
  return label === undefined ? found : { ...found, label };
}

/** Where a statement about code stands: no entry leads there, and nothing runs by it. */
export function statementContext(view: RuleView, file: FileNode, offset: number): FindingContext {
  const home = view.graph.homeOf(functionAt(file, offset));
  const { kind = "unknown", name = "unknown" } = view.contexts.at(home, offset) ?? {};
  return { kind, name, entry: "comment", function: home.facts.name };
}
