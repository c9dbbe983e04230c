/** Evidence at boundaries: the common part of the rules that report what a call leads to. */
import { alternativesIn } from "../costs/decide.ts";
import type { Alternative, Operation } from "../finding/finding.ts";
import type { OperationNode } from "../reach/graph.ts";
import type { Lead } from "../reach/reach.ts";
import { alternativesOf, choicesOf, operationsOf } from "./operations.ts";
import type { Evidence } from "./rule.ts";
import { findingContext, placeOf, type EntryBoundary, type RuleView } from "./view.ts";
import { adviceText, costText, moreText, occasion, pathText, shortName } from "./wording.ts";

export interface BoundaryQuestion {
  /** Which operations the rule is about. */
  readonly about: (operation: OperationNode, lead: Lead) => boolean;
  /** Which of them are worth a finding; others only go along. */
  readonly counts?: (operation: Operation) => boolean;
  readonly message?: (
    worst: Operation,
    entry: EntryBoundary,
    operations: readonly Operation[],
    alternatives: readonly Alternative[],
    node: OperationNode,
  ) => string;
  readonly alternatives?: readonly Alternative[];
  /** The boundaries to look at, where not all. */
  readonly entries?: readonly EntryBoundary[];
}

export function* evidenceAtBoundaries(view: RuleView, question: BoundaryQuestion): Generator<Evidence> {
  for (const entry of question.entries ?? view.entries) {
    if (!view.isReported(entry.context, entry.home.file.path)) continue;
    const evidence = evidenceOf(view, entry, question);
    if (evidence) yield evidence;
  }
}

export function evidenceOf(
  view: RuleView,
  entry: EntryBoundary,
  question: BoundaryQuestion,
): Evidence | undefined {
  const { home, boundary } = entry;
  const leads = boundary.leads.filter((lead) => question.about(lead.operation, lead));
  if (leads.length === 0) return undefined;
  const ranked = operationsOf(view, home, leads).filter(({ operation }) =>
    view.counts(operation, home.file.path),
  );
  const operations = ranked.map(({ operation }) => operation);
  const [first] = ranked;
  if (!first) return undefined;
  const { node, operation: worst } = first;
  if (question.counts && !question.counts(worst)) return undefined;
  const offered = question.alternatives ?? alternativesOf(view, first);
  const choices = choicesOf(view, first, offered, home.file.path);
  const alternatives = alternativesIn(choices);
  const message = question.message ?? standardMessage;
  return {
    place: placeOf(boundary.function.file, boundary.start, boundary.end),
    context: findingContext(home, entry.context),
    operations,
    alternatives,
    choices,
    message: message(worst, entry, operations, alternatives, node),
    symbol: home.facts.name,
  };
}

function standardMessage(
  worst: Operation,
  entry: EntryBoundary,
  operations: readonly Operation[],
  alternatives: readonly Alternative[],
): string {
  const context = findingContext(entry.home, entry.context);
  const loop = worst.once ? ", the first time only" : worst.inLoop ? ", in a loop" : "";
  const unknown = context.kind === "unknown" ? " (where it runs is not known)" : "";
  const of = worst.of === undefined ? "" : ` of ${worst.of}`;
  return `${shortName(worst.api)}${of} stops the event loop (${costText(worst.cost)}${loop}) ${occasion(context)}${unknown}${pathText(worst)}. ${adviceText(worst, alternatives)}${moreText(operations)}`;
}
