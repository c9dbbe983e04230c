/**
 * Severity is policy: one table, cost tier × where the code runs, and one of how much it is lowered by how likely the path
 * is. Rules don't know them; documentation prints the same two.
 */
import type { ContextSetting } from "../config/config.ts";
import { isInputOutput, SEVERITIES, type Operation, type Severity, type Tier } from "../finding/finding.ts";

/** Requests, messages and jobs; other entries of the loop; where nobody knows; code of web pages. */
export const PLACES = ["handler", "loop", "unknown", "page"] as const satisfies readonly ContextSetting[];
export type Where = (typeof PLACES)[number];

type Row = Readonly<Record<Tier, Severity>>;

export const SEVERITY_TABLE: Readonly<Record<Where, Row>> = {
  handler: { trivial: "info", low: "warning", medium: "warning", high: "error", extreme: "error" },
  loop: { trivial: "hint", low: "warning", medium: "warning", high: "warning", extreme: "error" },
  unknown: { trivial: "hint", low: "info", medium: "info", high: "warning", extreme: "warning" },
  // One person waits: a frame of a page is 16 ms, and 100 ms are felt.
  page: { trivial: "hint", low: "hint", medium: "hint", high: "info", extreme: "warning" },
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
    return lowered(severity, likelihoodOf(operation));
  });
  return severities.sort((a, b) => SEVERITIES.indexOf(a) - SEVERITIES.indexOf(b))[0]!;
}

/** The first row whose bound the likelihood of a path reaches says by how many steps it lowers the severity. */
export const CERTAINTY_TABLE: readonly {
  readonly above: number;
  readonly steps: number;
  readonly means: string;
}[] = [
  { above: 0.999, steps: 0, means: "each step has one declaration, or all implementations block" },
  {
    above: 1 / 5,
    steps: 1,
    means: "some implementations block, or a name is guessed (as good as one of two)",
  },
  // The path is possible, and nearly always another one is taken.
  {
    above: 0,
    steps: SEVERITIES.length,
    means: "one of five implementations blocks, or fewer, over all steps",
  },
];

/** How likely the path is, all bodies that a call may land in being equal. A guess is as good as one of two. */
function likelihoodOf({ path, certainty }: Operation): number {
  const shares = path.map(({ implementations: of }) => (of ? of.blocking / of.total : 1));
  return shares.reduce((product, share) => product * share, certainty === "guessed" ? 0.5 : 1);
}

function lowered(severity: Severity, likelihood: number): Severity {
  const steps = CERTAINTY_TABLE.find(({ above }) => likelihood > above)?.steps ?? SEVERITIES.length;
  return SEVERITIES[Math.min(SEVERITIES.indexOf(severity) + steps, SEVERITIES.length - 1)]!;
}

/** The tiers with their bounds, for documentation. */
export const TIER_TEXT: Readonly<Record<Tier, string>> = {
  trivial: "< 0.1 ms",
  low: "< 1 ms",
  medium: "< 10 ms",
  high: "< 100 ms",
  extreme: "100 ms and more",
};
