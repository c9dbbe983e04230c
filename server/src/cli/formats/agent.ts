/**
 * Terse plain text for coding agents: a block a finding, each line a label and a fact, nothing wrapped or coloured. Every
 * place and command can be used as it stands from where the scan ran. The last line says what to do next.
 */
import type { Finding, Operation, PlannedFix } from "../../core/finding/finding.ts";
import { ALTERNATIVE_WORDS, costText, sureness } from "../../core/finding/wording.ts";
import { relativeTo, type Report } from "../report.ts";
import {
  alternativesWithoutFix,
  createPlainPage,
  describeMore,
  describePlace,
  describePosition,
  isAtBoundary,
  shownOperations,
} from "./finding-text.ts";
import type { Format, FormatOptions } from "./format.ts";
import { describeProblems } from "./problem-text.ts";
import { describeCounts, describeHidden, selectFindings, worstFirst } from "./selection.ts";
import { oneLine } from "./wrap.ts";

export const agent: Format = { name: "agent", summary: "terse text for coding agents", print };

function print(report: Report, options: FormatOptions): string {
  const selected = selectFindings(report, options);
  const findings = worstFirst(selected.shown);
  const problems = describeProblems(options.cwd, report.problems).map(
    (text) => `not analysed: ${oneLine(text)}`,
  );
  const counts = [describeCounts(findings), ...describeHidden(selected)].join(", ");
  const blocks = [
    ...findings.map((finding) => printFinding(options.cwd, finding)),
    ...(problems.length === 0 ? [] : [problems.join("\n")]),
    `${counts}. ${describeNext(findings)}`,
  ];
  return `${blocks.join("\n\n")}\n`;
}

function printFinding(cwd: string, finding: Finding): string {
  const place = `${relativeTo(cwd, finding.place.file)}:${describePosition(finding)}`;
  return [
    `${place} ${finding.severity} ${finding.rule}`,
    `what: ${finding.message}`,
    ...shownOperations(finding).flatMap((operation) => printPath(cwd, finding, operation)),
    ...describeMore(createPlainPage(cwd), finding),
    ...finding.fixes.map(printFix),
    ...alternativesWithoutFix(finding).map(
      (alternative) => `do: ${ALTERNATIVE_WORDS[alternative]} (${alternative})`,
    ),
    `explain: unblock explain ${quote(place)}`,
  ]
    .map(oneLine)
    .join("\n");
}

/** `file:line function` for each step; the last one names the operation. */
function printPath(cwd: string, finding: Finding, operation: Operation): string[] {
  const path = isAtBoundary(finding, operation) ? [] : operation.path;
  const steps = path.map(
    (step) => `path: ${describePlace(cwd, step.place)} ${step.function}${sureness(step)}`,
  );
  const twin = operation.twin === undefined ? "" : `; asynchronous: ${operation.twin}`;
  return [...steps, `operation: ${operation.api} (${costText(operation.cost)})${twin}`];
}

/** What only shows what to do edits nothing, so it is no fix to ask for. */
function printFix({ title, safety }: PlannedFix): string {
  return safety === "display" ? `do: ${title}` : `fix: ${title}, ${safety}`;
}

function describeNext(findings: readonly Finding[]): string {
  if (findings.length === 0) return "Next: nothing to do.";
  return "Next: mend each as its `fix` or `do` says, the first finding first, then run the same scan again.";
}

/** For a shell, where the path holds what it would read as its own. */
function quote(text: string): string {
  return /^[\w./:@+-]+$/.test(text) ? text : `'${text.replaceAll("'", String.raw`'\''`)}'`;
}
