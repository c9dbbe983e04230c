/**
 * Markdown for a comment on a pull request, or the summary of a job: counts by rule, then the findings by file with
 * their paths folded. No longer than GitHub takes: the worst findings stay, and the report says how many it left out.
 */
import { SEVERITIES, type Finding, type Operation } from "../../core/finding/finding.ts";
import { costText, sureness } from "../../core/finding/wording.ts";
import { rulePage } from "../../core/rules/pages.ts";
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
import { code, escapeHtml, escapeMarkdown } from "./markdown-text.ts";
import { describeProblems, PROBLEMS_TITLE } from "./problem-text.ts";
import {
  describeCounts,
  describeHidden,
  describeSize,
  groupByFile,
  selectFindings,
  worstFirst,
} from "./selection.ts";
import { counted } from "./wrap.ts";

export const markdown: Format = {
  name: "markdown",
  summary: "for comments on pull requests and summaries of jobs",
  print,
};

/** What GitHub takes as a comment, in characters. */
const LONGEST = 65_536;

/** For the note on what was left out, and the empty lines between the parts. */
const RESERVE = 500;

function print(report: Report, options: FormatOptions): string {
  const selected = selectFindings(report, options);
  const { shown } = selected;
  const counts = `**${describeCounts(shown)}** (${[describeSize(report), ...describeHidden(selected)].join(", ")})`;
  const head = ["## Unblock", counts, ...printTable(shown)];
  const foot = printProblems(report);
  const room = LONGEST - RESERVE - [...head, ...foot].join("\n\n").length;
  const sections = chooseSections(report, shown, room);
  return `${[...head, ...sections, ...foot].join("\n\n")}\n`;
}

/** Rules, most findings first, with the number of findings of each severity that there is. */
function printTable(findings: readonly Finding[]): string[] {
  if (findings.length === 0) return [];
  const severities = SEVERITIES.filter((severity) =>
    findings.some((finding) => finding.severity === severity),
  );
  const rules = [...new Set(findings.map(({ rule }) => rule))];
  const count = (rule: string, severity?: string) =>
    findings.filter((finding) => finding.rule === rule && (severity ?? finding.severity) === finding.severity)
      .length;
  const rows = rules
    .sort((a, b) => count(b) - count(a))
    .map((rule) => [ruleLink(rule), ...severities.map((severity) => String(count(rule, severity)))]);
  const lines = [["rule", ...severities], ["---", ...severities.map(() => "--:")], ...rows];
  return [lines.map((cells) => `| ${cells.join(" | ")} |`).join("\n")];
}

/** As many of the findings as there is room for, the worst of them, in the report's order. */
function chooseSections(report: Report, findings: readonly Finding[], room: number): string[] {
  const texts = new Map<Finding, string>();
  const files = new Set<string>();
  let left = room;
  for (const finding of worstFirst(findings)) {
    const text = printFinding(report, finding);
    const { file } = finding.place;
    left -= text.length + BLANK + (files.has(file) ? 0 : printFile(report, file).length + BLANK);
    if (left < 0) break;
    files.add(file);
    texts.set(finding, text);
  }
  const sections = [...groupByFile(findings.filter((finding) => texts.has(finding)))].flatMap(
    ([file, found]) => [printFile(report, file), ...found.map((finding) => texts.get(finding) ?? "")],
  );
  const more = findings.length - texts.size;
  if (more === 0) return sections;
  const note = `**${counted(more, "less severe finding")} left out**: the report ends at ${counted(LONGEST, "character")}.`;
  return [...sections, note];
}

const BLANK = "\n\n".length;

function printFile({ repository }: Report, file: string): string {
  return `### ${code(relativeTo(repository, file))}`;
}

function printFinding(report: Report, finding: Finding): string {
  const { severity, rule, message } = finding;
  const more = describeMore(createPlainPage(report.repository), finding);
  return [
    `**${severity}** ${code(rule)} at ${describePosition(finding)}: ${escapeMarkdown(message)}`,
    ...printCures(finding),
    ...shownOperations(finding)
      .filter((operation) => !isAtBoundary(finding, operation))
      .map((operation) => printPath(report, operation)),
    ...more,
  ].join("\n\n");
}

function ruleLink(rule: string): string {
  return `[${escapeMarkdown(rule)}](${rulePage(rule)})`;
}

function printCures(finding: Finding): string[] {
  const fixes = finding.fixes.map(({ title, safety }) => `Fix: ${escapeMarkdown(title)} (${safety})`);
  const others = alternativesWithoutFix(finding);
  return [
    ...fixes,
    ...(others.length === 0 ? [] : [`${fixes.length === 0 ? "Cure" : "Or"}: ${others.join(", ")}`]),
  ];
}

/** The summary line is HTML, the list below it Markdown. */
function printPath({ repository }: Report, operation: Operation): string {
  const names = [...operation.path.map((step) => step.function), operation.api];
  const steps = operation.path.map(
    (step) => `1. ${code(step.function)}${sureness(step)} ${code(describePlace(repository, step.place))}`,
  );
  return [
    `<details><summary>${escapeHtml(names.join(" → "))}</summary>`,
    [...steps, `1. ${code(operation.api)}: ${escapeMarkdown(costText(operation.cost))}`].join("\n"),
    "</details>",
  ].join("\n\n");
}

function printProblems({ repository, problems }: Report): string[] {
  if (problems.length === 0) return [];
  const lines = describeProblems(repository, problems).map((text) => `- ${escapeMarkdown(text)}`);
  const summary = `<details><summary>${PROBLEMS_TITLE} (${problems.length})</summary>`;
  return [summary, lines.join("\n"), "</details>"];
}
