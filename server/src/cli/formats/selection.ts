/** What formats choose, order and count alike: which findings they show, and what they say of the others. */
import { SEVERITIES, TIERS, type Finding, type Severity } from "../../core/finding/finding.ts";
import type { Report } from "../report.ts";
import { counted } from "./wrap.ts";

export interface Selected {
  /** Sorted as the report's. */
  readonly shown: readonly Finding[];
  /** How many hints are not shown. */
  readonly hints: number;
  readonly suppressed: number;
}

/** The findings that count; hints only where they were asked for. */
export function selectFindings({ findings }: Report, options: { readonly hints: boolean }): Selected {
  const active = findings.filter((finding) => finding.suppressed === null);
  const shown = active.filter((finding) => options.hints || finding.severity !== "hint");
  return { shown, hints: active.length - shown.length, suppressed: findings.length - active.length };
}

/** Most severe first, then by the worst operation; otherwise in the order that they come in. */
export function worstFirst(findings: readonly Finding[]): Finding[] {
  const rank = ({ severity, operations }: Finding) => {
    const [worst] = operations;
    return SEVERITIES.indexOf(severity) * TIERS.length - (worst ? TIERS.indexOf(worst.cost.tier) : 0);
  };
  return [...findings].sort((a, b) => rank(a) - rank(b));
}

/** File → its findings, in the order that they come in. */
export function groupByFile(findings: readonly Finding[]): Map<string, Finding[]> {
  const byFile = new Map<string, Finding[]>();
  for (const finding of findings) {
    const found = byFile.get(finding.place.file);
    if (found === undefined) byFile.set(finding.place.file, [finding]);
    else found.push(finding);
  }
  return byFile;
}

/** `2 findings: 1 error, 1 warning`, or `No findings`. */
export function describeCounts(findings: readonly Finding[]): string {
  if (findings.length === 0) return "No findings";
  const parts = SEVERITIES.map((severity) => describeCount(findings, severity));
  return `${counted(findings.length, "finding")}: ${parts.filter((part) => part !== "").join(", ")}`;
}

function describeCount(findings: readonly Finding[], severity: Severity): string {
  const count = findings.filter((finding) => finding.severity === severity).length;
  if (count === 0) return "";
  return severity === "info" ? counted(count, "info", "info") : counted(count, severity);
}

/** `1 hint not shown (--hints)`, `2 findings suppressed`: what there is besides the findings that are shown. */
export function describeHidden({ hints, suppressed }: Selected): string[] {
  return [
    ...(hints > 0 ? [`${counted(hints, "hint")} not shown (--hints)`] : []),
    ...(suppressed > 0 ? [`${counted(suppressed, "finding")} suppressed`] : []),
  ];
}

/** `3 files, 0.4 s`. */
export function describeSize({ analysis, durationMs }: Report): string {
  return `${counted(analysis.files, "file")}, ${(durationMs / 1000).toFixed(1)} s`;
}
