/**
 * Severity is policy: one table, cost tier × where the code runs, lowered by one for what is not sure. Rules don't know
 * it; documentation prints this same table.
 */
import type { ContextSetting } from "../config/config.ts";
import { isInputOutput } from "../rules/operations.ts";
import { SEVERITIES, type Operation, type Severity, type Tier } from "../finding/finding.ts";

/** Requests, messages and jobs; other entries of the loop; where nobody knows. */
export const PLACES = ["handler", "loop", "unknown"] as const satisfies readonly ContextSetting[];
export type Where = (typeof PLACES)[number];

type Row = Readonly<Record<Tier, Severity>>;

export const SEVERITY_TABLE: Readonly<Record<Where, Row>> = {
  handler: { trivial: "info", low: "warning", medium: "warning", high: "error", extreme: "error" },
  loop: { trivial: "hint", low: "warning", medium: "warning", high: "warning", extreme: "error" },
  unknown: { trivial: "hint", low: "info", medium: "info", high: "warning", extreme: "warning" },
};

/** Of findings about what the code says of itself: wrong wherever it stands, and nothing blocks by it. */
const STATEMENT_SEVERITY: Severity = "warning";

/** The most severe of what the table has for the operations, each lowered by its likelihood. */
export function severityOf(
  operations: readonly Operation[],
  cell: (operation: Operation) => Severity,
): Severity {
  if (operations.length === 0) return STATEMENT_SEVERITY;
  const severities = operations.map((operation) => {
    const isTrifle = operation.cost.tier === "trivial" && !isInputOutput(operation.kind);
    const severity = isTrifle ? "hint" : cell(operation);
    const likelihood = likelihoodOf(operation);
    if (likelihood <= UNLIKELY) return "hint";
    return likelihood < 1 ? lower(severity) : severity;
  });
  return severities.sort((a, b) => SEVERITIES.indexOf(a) - SEVERITIES.indexOf(b))[0]!;
}

/** One of eight implementations, or worse: the path is possible, and nearly always another one is taken. */
const UNLIKELY = 1 / 8;

/** How likely the path is, all bodies that a call may land in being equal. A guess is as good as one of two. */
function likelihoodOf({ path, certainty }: Operation): number {
  const shares = path.map(({ implementations: of }) => (of ? of.blocking / of.total : 1));
  return shares.reduce((product, share) => product * share, certainty === "guessed" ? 0.5 : 1);
}

function lower(severity: Severity): Severity {
  return SEVERITIES[Math.min(SEVERITIES.indexOf(severity) + 1, SEVERITIES.length - 1)]!;
}

/** The tiers with their bounds, for documentation. */
export const TIER_TEXT: Readonly<Record<Tier, string>> = {
  trivial: "< 0.1 ms",
  low: "< 1 ms",
  medium: "< 10 ms",
  high: "< 100 ms",
  extreme: "100 ms and more",
};
