/**
 * From a rule's evidence to findings: identity, severity, planned fixes. What lives in this folder: what a team may want
 * to decide otherwise. What doesn't: what is true of the code.
 */
import { displayFix, type FixPlan, type Fixer } from "../fixes/index.ts";
import type { Alternative, DeclinedFix, Finding, Operation, PlannedFix } from "../finding/finding.ts";
import { alternativesIn, withPlans } from "../costs/decide.ts";
import { byCodeUnit, byStart } from "../finding/order.ts";
import { relativePath } from "../project/paths.ts";
import type { Evidence, Found, Mend } from "../rules/rule.ts";
import { shortName } from "../rules/wording.ts";
import { createFingerprints } from "./fingerprint.ts";
import type { Policy } from "./policy.ts";
import type { Suppressions } from "./suppressions.ts";

/** A finding, and what it was made from. */
export interface Judged {
  readonly finding: Finding;
  readonly evidence: Evidence;
  /** By the index of the finding's fix; those that edit no code are not here. */
  readonly plans: ReadonlyMap<number, FixPlan>;
}

/** Without fixes: `withFixes` plans those. */
export function judge(
  root: string,
  evidence: readonly Found[],
  policy: Policy,
  suppressions: Suppressions,
): Judged[] {
  const fingerprint = createFingerprints();
  return [...evidence].sort(byPlace).map(([rule, found]) => {
    const { place, context, operations, alternatives, choices = [], message, symbol } = found;
    const worst = operations[0]?.api ?? "";
    const finding = {
      id: fingerprint([rule.id, relativePath(root, place.file), symbol, worst]),
      rule: rule.id,
      severity: policy.severityOf(rule.id, found),
      place,
      message,
      context,
      operations,
      alternatives,
      choices,
      fixes: [],
      declined: [],
      suppressed: suppressions.of(rule, place),
    };
    return { finding, evidence: found, plans: new Map() };
  });
}

/** The same with what can be done about it. */
export function withFixes({ finding, evidence }: Judged, fixer: Fixer): Judged {
  const { fixes, declined, plans, pointless } = fixesOf(evidence, fixer);
  const possible = new Set(
    fixes.flatMap(({ alternative, safety }) =>
      alternative === "comment" || safety === "display" ? [] : [alternative],
    ),
  );
  const choices = withPlans(evidence.choices ?? [], { possible, pointless, stopped: declined });
  const alternatives = choices.length > 0 ? alternativesIn(choices) : finding.alternatives;
  return { finding: { ...finding, alternatives, choices, fixes, declined }, evidence, plans };
}

function byPlace([ruleA, a]: Found, [ruleB, b]: Found): number {
  return (
    byStart(a.place, b.place) ||
    a.place.end.line - b.place.end.line ||
    a.place.end.column - b.place.end.column ||
    byCodeUnit(ruleA.id, ruleB.id)
  );
}

interface Fixes {
  readonly fixes: PlannedFix[];
  readonly declined: DeclinedFix[];
  readonly plans: Map<number, FixPlan>;
  /** Alternatives of which there is nothing to be done here. */
  readonly pointless: Set<Alternative>;
}

/** For each alternative edits where we have them, otherwise what to do. About a comment: its mends. */
function fixesOf(found: Evidence, fixer: Fixer): Fixes {
  const fixes: PlannedFix[] = [];
  const declined: DeclinedFix[] = [];
  const plans = new Map<number, FixPlan>();
  const pointless = new Set<Alternative>();
  const [worst] = found.operations;
  if (!worst) return { fixes: mendFixes(found.mends ?? []), declined, plans, pointless };
  for (const alternative of found.alternatives) {
    const shown = found.shown?.find((each) => each.alternative === alternative);
    if (shown) {
      fixes.push({ ...shown, safety: "display" });
      continue;
    }
    const planned = fixer.plans(alternative, found);
    declined.push(...(planned?.declined ?? []));
    for (const plan of planned?.plans ?? []) {
      plans.set(fixes.length, plan);
      fixes.push(plan.fix);
    }
    // Of a loop it is known whether less work would do; of a recursion a person has to see it.
    if (planned?.isNothing && worst.api === "loop") pointless.add(alternative);
    const isBound = alternative === "rewrite" && worst.of !== undefined;
    if (alternative !== "async" && !planned?.plans.length && (isBound || !planned?.isNothing)) {
      const subject = alternative === "gather" ? startedBy(worst) : subjectOf(worst.api);
      fixes.push(displayFix(alternative, subject, worst.of));
    }
  }
  return { fixes, declined, plans, pointless };
}

/** Where there are several, a person has to choose. */
function mendFixes(mends: readonly Mend[]): PlannedFix[] {
  const safety = mends.length === 1 ? "safe" : "review";
  return mends.map(({ title }) => ({ title, alternative: "comment", safety }));
}

/** What should be started otherwise, and how. */
function startedBy({ api, inLoop }: Operation): string {
  if (api !== "await") return `what ${shortName(api)} waits for a few at a time`;
  return `${inLoop ? "the turns of this loop" : "these calls"} together and await them all`;
}

function subjectOf(api: string): string {
  if (api === "recursion") return "this recursion";
  return api === "loop" || api === "spin" ? "this loop" : shortName(api);
}
