/**
 * How a case is counted against a scan: which positives are found, which negatives raise a false alarm. One threshold
 * for both: a severity above hint, except that an operation of tier `trivial` finds a positive at hint too.
 */
import type { ReportFinding, ReportOperation, ScanReport } from "../report.ts";
import { answers, mustNotFire, type Case } from "./labels.ts";

/** `hint`: found, but only as a trivial operation at hint. */
export type Verdict = "found" | "hint" | "missed";

/** Lines of slack around a positive's lines. */
const SLACK = 1;

/** Whether the scan finds the positive case, and by which finding. */
export function judgePositive(
  entry: Case,
  report: ScanReport,
): { readonly verdict: Verdict; readonly by?: ReportFinding } {
  const answering = report.findings.filter(
    (finding) => finding.suppressed === null && answers(entry.kind ?? "", finding.rule),
  );
  const found = answering.find((finding) => finding.severity !== "hint" && touches(entry, finding));
  if (found) return { verdict: "found", by: found };
  const trivial = answering.find(
    (finding) => finding.severity === "hint" && touchesTrivially(entry, finding),
  );
  return trivial ? { verdict: "hint", by: trivial } : { verdict: "missed" };
}

/** The findings that are false alarms at the negative case. */
export function alarmsAt(entry: Case, report: ScanReport): ReportFinding[] {
  return firingAt(entry, report).filter((finding) => finding.severity !== "hint");
}

/** The findings at hint that would be false alarms above it. */
export function hintsAt(entry: Case, report: ScanReport): ReportFinding[] {
  return firingAt(entry, report).filter((finding) => finding.severity === "hint");
}

function firingAt(entry: Case, report: ScanReport): ReportFinding[] {
  const label = entry.rule_that_must_not_fire ?? "";
  const starts = (finding: ReportFinding) => [finding, ...finding.operations];
  return report.findings.filter(
    (finding) =>
      finding.suppressed === null &&
      mustNotFire(label, finding.rule) &&
      starts(finding).some((place) => place.file === entry.file && within(entry, place.start.line, 0)),
  );
}

/** The finding's own range, any of its operations, or a step of a path. */
function touches(entry: Case, finding: ReportFinding): boolean {
  return (
    rangeTouches(entry, finding) || finding.operations.some((operation) => operationTouches(entry, operation))
  );
}

function touchesTrivially(entry: Case, finding: ReportFinding): boolean {
  const [worst] = finding.operations;
  if (worst?.cost.tier === "trivial" && rangeTouches(entry, finding)) return true;
  return finding.operations.some(
    (operation) => operation.cost.tier === "trivial" && operationTouches(entry, operation),
  );
}

function rangeTouches(entry: Case, finding: ReportFinding): boolean {
  const [first, last] = entry.lines;
  return (
    finding.file === entry.file && finding.start.line <= last + SLACK && finding.end.line >= first - SLACK
  );
}

function operationTouches(entry: Case, operation: ReportOperation): boolean {
  const lines = [{ file: operation.file, line: operation.start.line }, ...operation.path];
  return lines.some((step) => step.file === entry.file && within(entry, step.line, SLACK));
}

function within(entry: Case, line: number, slack: number): boolean {
  return line >= entry.lines[0] - slack && line <= entry.lines[1] + slack;
}

/** Findings of any rule and severity in the case's file, nearest first: what to look at when it was missed. */
export function nearby(entry: Case, report: ScanReport, count: number): string[] {
  const places = report.findings.flatMap((finding) =>
    [finding, ...finding.operations]
      .filter((place) => place.file === entry.file)
      .map((place) => ({
        finding,
        line: place.start.line,
        away: Math.abs(place.start.line - entry.lines[0]),
      })),
  );
  return places
    .sort((a, b) => a.away - b.away)
    .slice(0, count)
    .map(({ finding, line }) => `${finding.rule} (${finding.severity}) at line ${line}`);
}
