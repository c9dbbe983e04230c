/** The corpus runner's report: totals first, then each miss and each alarm with what is needed to look into it. */
import { duration, megabytes, share, table } from "../table.ts";
import { groupBy } from "../group.ts";
import type { Case } from "./labels.ts";
import type { Results, JudgedPositive, JudgedNegative, TreeScan } from "./run.ts";

/** The whole report, as text for a terminal. */
export function printed(results: Results): string {
  return [
    scans(results.scans),
    recall(results),
    alarms(results),
    ...results.positives.filter(({ verdict }) => verdict === "missed").map(missed),
    ...results.negatives.filter((negative) => negative.alarms.length > 0).map(alarm),
    bars(results),
  ]
    .filter((part) => part !== "")
    .join("\n\n");
}

function scans(all: readonly TreeScan[]): string {
  const rows = all.map((scan) => [
    `${scan.repo}@${scan.commit.slice(0, 8)}`,
    String(scan.files),
    String(scan.findings),
    duration(scan.wallMs),
    megabytes(scan.peakBytes),
    String(scan.problems),
    scan.error ?? "",
  ]);
  return table(["scan", "files", "findings", "time", "memory", "problems", ""], rows);
}

function recall(results: Results): string {
  const evidence = (positive: JudgedPositive) => positive.entry.evidence ?? "unknown";
  const groups = new Map([
    ["all", [...results.positives]],
    ...groupBy(results.positives, (positive) => `  ${evidence(positive)}`),
    ...groupBy(results.positives, (positive) => `  ${evidence(positive)}, ${positive.entry.kind}`),
    ...groupBy(results.positives, ({ context }) => `  context ${context ?? "none: missed"}`),
    ...groupBy(results.positives, ({ entry }) => `  ${entry.repo}`),
  ]);
  const rows = Array.from(groups, ([name, group]) => [name, ...counts(group)]);
  const left = results.notCounted.map(([why, count]) => `${count} ${why}`).join(", ");
  const heading = "Positives found (not hard, of the kinds that the rules answer)";
  return `${heading}\n${table(["", "found", "of these at hint, trivial"], rows)}${left && `\nNot counted: ${left}`}`;
}

function counts(group: readonly JudgedPositive[]): string[] {
  const found = group.filter(({ verdict }) => verdict !== "missed").length;
  const atHint = group.filter(({ verdict }) => verdict === "hint").length;
  return [share(found, group.length), String(atHint)];
}

function alarms({ negatives }: Results): string {
  const rows = Array.from(groupBy(negatives, groupOf), ([name, group]) => [
    name,
    share(group.filter((negative) => negative.alarms.length > 0).length, group.length),
    String(group.filter((negative) => negative.hints > 0 && negative.alarms.length === 0).length),
  ]);
  return `False alarms at negatives\n${table(["", "alarms", "only at hint"], rows)}`;
}

function groupOf({ entry }: JudgedNegative): string {
  return isAboutAwait(entry) ? "about await-in-loop" : "not about await-in-loop";
}

function isAboutAwait(entry: Case): boolean {
  return entry.rule_that_must_not_fire?.includes("await") ?? false;
}

function missed({ entry, nearby, explanation }: JudgedPositive): string {
  const lines = [`MISS   ${headline(entry)}`, `       ${entry.reason ?? ""}`];
  lines.push(`       nearby: ${nearby.length > 0 ? nearby.join("; ") : "nothing in this file"}`);
  if (explanation) lines.push(...explanation.split("\n").map((line) => `       | ${line}`));
  return lines.join("\n");
}

/** One operation can raise an alarm at each of its boundaries. */
const ALARMS_SHOWN = 3;

function alarm({ entry, alarms: findings }: JudgedNegative): string {
  const lines = findings
    .slice(0, ALARMS_SHOWN)
    .map(
      (finding) =>
        `       ${finding.severity} ${finding.rule} at ${finding.file}:${finding.start.line}: ${finding.message}`,
    );
  const more = findings.length - ALARMS_SHOWN;
  if (more > 0) lines.push(`       … and ${more} more`);
  return [`ALARM  ${headline(entry)}`, `       ${entry.reason ?? ""}`, ...lines].join("\n");
}

function headline(entry: Case): string {
  const [first, last] = entry.lines;
  const lines = first === last ? `${first}` : `${first}-${last}`;
  const what = [entry.kind, entry.api, entry.evidence, entry.rule_that_must_not_fire, entry.category];
  const words = what.filter((word) => word !== undefined).join(", ");
  return `${entry.id}  ${entry.repo}@${entry.parent.slice(0, 8)}  ${entry.file}:${lines}  (${words})`;
}

function bars({ positives, negatives }: Results): string {
  const found = positives.filter(({ verdict }) => verdict !== "missed").length;
  const above = positives.filter(({ verdict }) => verdict === "found").length;
  const raised = negatives.filter((negative) => negative.alarms.length > 0).length;
  return [
    `recall ${share(found, positives.length)}, to be at least 95 %; above hint ${share(above, positives.length)}`,
    `false alarms ${share(raised, negatives.length)}, to be at most 5 %`,
  ].join("\n");
}
