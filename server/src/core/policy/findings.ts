/**
 * From a rule's evidence to findings: identity, severity, planned fixes. What lives in this folder: what a team may want
 * to decide otherwise. What doesn't: what is true of the code.
 */
import { displayFix, planAsync } from "../fixes/index.ts";
import type { DeclinedFix, Finding, PlannedFix } from "../finding/finding.ts";
import { relativePath } from "../project/paths.ts";
import type { Evidence, Rule } from "../rules/rule.ts";
import { shortName } from "../rules/wording.ts";
import { createFingerprints } from "./fingerprint.ts";
import type { Policy } from "./policy.ts";
import type { FixSites } from "./fix-sites.ts";

export function findingsOf(
  root: string,
  evidence: readonly (readonly [Rule, Evidence])[],
  sites: FixSites,
  policy: Policy,
): Finding[] {
  const fingerprint = createFingerprints();
  return [...evidence].sort(byPlace).map(([rule, found]) => {
    const { place, context, operations, alternatives, message, symbol } = found;
    const worst = operations[0]?.api ?? "";
    const { fixes, declined } = plans(found, sites);
    return {
      id: fingerprint([rule.id, relativePath(root, place.file), symbol, worst]),
      rule: rule.id,
      severity: policy.severityOf(found),
      place,
      message,
      context,
      operations,
      alternatives,
      fixes,
      declined,
      suppressed: null,
    };
  });
}

function byPlace([ruleA, a]: readonly [Rule, Evidence], [ruleB, b]: readonly [Rule, Evidence]): number {
  return (
    compare(a.place.file, b.place.file) ||
    a.place.start.line - b.place.start.line ||
    a.place.start.column - b.place.start.column ||
    a.place.end.line - b.place.end.line ||
    a.place.end.column - b.place.end.column ||
    compare(ruleA.id, ruleB.id)
  );
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** One plan for each alternative: edits where we have them, otherwise what to do. */
function plans(found: Evidence, sites: FixSites): { fixes: PlannedFix[]; declined: DeclinedFix[] } {
  const fixes: PlannedFix[] = [];
  const declined: DeclinedFix[] = [];
  const worst = found.operations[0]!;
  for (const alternative of found.alternatives) {
    if (alternative !== "async") {
      fixes.push(displayFix(alternative, subjectOf(worst.api)));
      continue;
    }
    const site = sites.at(found.place, worst);
    const plan = typeof site === "string" ? { alternative, reason: site } : planAsync(site);
    if ("title" in plan) fixes.push(plan);
    else declined.push(plan);
  }
  return { fixes, declined };
}

function subjectOf(api: string): string {
  return api === "loop" || api === "await" ? "this loop" : shortName(api);
}
