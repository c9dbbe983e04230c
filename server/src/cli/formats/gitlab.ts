/** GitLab's Code Quality report, which merge requests show: an array with one object a finding. */
import type { Finding, Severity } from "../../core/finding/finding.ts";
import { relativeTo, type Report } from "../report.ts";
import type { Format, FormatOptions } from "./format.ts";
import { selectFindings } from "./selection.ts";

export const gitlab: Format = { name: "gitlab", summary: "a Code Quality report for GitLab", print };

/** GitLab's severities are info, minor, major, critical and blocker; what blocks a merge is for the team to say. */
const SEVERITIES: Readonly<Record<Severity, string>> = {
  error: "critical",
  warning: "major",
  info: "minor",
  hint: "info",
};

function print(report: Report, options: FormatOptions): string {
  const { shown } = selectFindings(report, options);
  const fingerprint = createFingerprint();
  const issues = shown.map((finding) => ({
    description: finding.message,
    check_name: finding.rule,
    fingerprint: fingerprint(finding),
    severity: SEVERITIES[finding.severity],
    location: {
      path: relativeTo(report.repository, finding.place.file),
      lines: { begin: finding.place.start.line, end: finding.place.end.line },
    },
  }));
  return `${JSON.stringify(issues, undefined, 2)}\n`;
}

/** GitLab shows one of two issues with the same fingerprint. */
function createFingerprint(): (finding: Finding) => string {
  const seen = new Map<string, number>();
  return ({ id }) => {
    const count = (seen.get(id) ?? 0) + 1;
    seen.set(id, count);
    return count === 1 ? id : `${id}-${count}`;
  };
}
