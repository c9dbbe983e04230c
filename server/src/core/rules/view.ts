/** What a rule may ask: the answers of reach and contexts, and places in the terms of findings. */
import type { Contexts, Context } from "../contexts/contexts.ts";
import type { Limits } from "../costs/decide.ts";
import type { FindingContext, Operation, Place } from "../finding/finding.ts";
import type { Graph, OperationNode } from "../reach/graph.ts";
import { functionAt, positionOf, type FileNode, type FunctionNode } from "../reach/universe.ts";
import type { Rule } from "./rule.ts";
import { keepersOf, type Boundary, type Lead, type Reach } from "../reach/reach.ts";

export interface RuleView {
  /** All rules there are. */
  readonly rules: readonly Pick<Rule, "id" | "suppressible">[];
  readonly graph: Graph;
  readonly reach: Reach;
  readonly contexts: Contexts;
  /** Every boundary of every entry, with where it runs; all contexts, also those that are not reported. */
  readonly entries: readonly EntryBoundary[];
  /** Operations that some entry's path leads to, were they not done by start-up code, which calls the same and keeps it. */
  readonly settled: ReadonlySet<OperationNode>;
  /** Whether findings are made where a file's code runs in the context; the others are told by `unblock explain`. */
  readonly isReported: (context: Context, path: string) => boolean;
  /** Whether the configuration wants the rule in the file. */
  readonly isOn: (rule: string, path: string) => boolean;
  /** Whether an operation costs enough to count for a boundary in the file. */
  readonly counts: (operation: Operation, path: string) => boolean;
  /** By which times the configuration wants to have alternatives chosen in the file. */
  readonly limits: (path: string) => Limits;
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
  wanted: Pick<RuleView, "rules" | "isReported" | "isOn" | "counts" | "limits">,
): RuleView {
  const isSettled = (lead: Lead) =>
    lead.once && keepersOf(graph, reach, lead).some((keeper) => contexts.isCalledAtStartup(keeper));
  const settled = new Set<OperationNode>();
  const entries = reach.homes.flatMap((home) =>
    reach.boundaries(home).flatMap((found) => {
      const context = contexts.at(home, found.start);
      if (!context) return [];
      const done = new Set(found.leads.filter(isSettled));
      for (const { operation } of done) settled.add(operation);
      const leads = found.leads.filter((lead) => !done.has(lead));
      return [{ home, boundary: { ...found, leads }, context }];
    }),
  );
  return { ...wanted, graph, reach, contexts, entries, settled };
}

export function placeOf(file: FileNode, start: number, end: number): Place {
  return { file: file.path, start: positionOf(file.facts, start), end: positionOf(file.facts, end) };
}

export function findingContext(home: FunctionNode, context: Context): FindingContext {
  const { kind, name, entry, label, registeredIn } = context;
  return {
    kind,
    name,
    entry,
    function: home.facts.name,
    ...(label === undefined ? {} : { label }),
    ...(registeredIn === undefined ? {} : { registeredIn }),
  };
}

/** Where a statement about code stands: no entry leads there, and nothing runs by it. */
export function statementContext(view: RuleView, file: FileNode, offset: number): FindingContext {
  const home = view.graph.homeOf(functionAt(file, offset));
  const { kind = "unknown", name = "unknown" } = view.contexts.at(home, offset) ?? {};
  return { kind, name, entry: "comment", function: home.facts.name };
}
