/** The report for a person at a terminal: by file, each finding with its message, its path and its cures. */
import type { Finding, Problem } from "../../core/finding/finding.ts";
import { SEVERITIES } from "../../core/finding/finding.ts";
import { relativeTo, type Report } from "../report.ts";
import { createPage, printFinding, type Page } from "./finding-text.ts";
import type { Format, FormatOptions } from "./format.ts";
import { counted, wrap } from "./wrap.ts";

interface ReportPage extends Page {
  readonly report: Report;
}

/** A scan of a large repository leaves out hundreds of files; the JSON report has them all. */
const PROBLEMS_SHOWN = 10;

export const stylish: Format = { name: "stylish", summary: "for people", print };

function print(report: Report, options: FormatOptions): string {
  const page: ReportPage = { ...createPage(report.root, options), report };
  const active = report.findings.filter((finding) => finding.suppressed === null);
  const shown = active.filter((finding) => options.hints || finding.severity !== "hint");
  const sections = [
    ...printFiles(page, shown),
    ...printProblems(page),
    printSummary(page, shown, active.length - shown.length),
  ];
  return `${sections.join("\n\n")}\n`;
}

function printFiles(page: ReportPage, findings: readonly Finding[]): string[] {
  const byFile = new Map<string, Finding[]>();
  for (const finding of findings) {
    byFile.set(finding.place.file, [...(byFile.get(finding.place.file) ?? []), finding]);
  }
  return [...byFile].map(([file, found]) => {
    const title = page.colours.underline(relativeTo(page.root, file));
    return [title, ...found.map((finding) => printFinding(page, finding))].join("\n\n");
  });
}

function printProblems({ report, colours, columns }: ReportPage): string[] {
  if (report.problems.length === 0) return [];
  const lines = report.problems.slice(0, PROBLEMS_SHOWN).flatMap((problem) => {
    const [first = "", ...rest] = wrap(describeProblem(report.root, problem), columns - 4);
    return [`  ${first}`, ...rest.map((text) => `    ${text}`)];
  });
  const more = report.problems.length - PROBLEMS_SHOWN;
  const note =
    more > 0 ? [colours.dim(`  … and ${more.toLocaleString("en")} more (--format json has all)`)] : [];
  return [[colours.underline("Not analysed, or only in part"), ...lines, ...note].join("\n")];
}

function describeProblem(root: string, { file, message, position }: Problem): string {
  const place = position === undefined ? "" : `:${position.line}:${position.column}`;
  return `${relativeTo(root, file)}${place}: ${message}`;
}

function printSummary(page: ReportPage, shown: readonly Finding[], hidden: number): string {
  const { report, colours } = page;
  const size = `${counted(report.analysis.files, "file")}, ${(report.durationMs / 1000).toFixed(1)} s`;
  const suppressed = report.findings.filter((finding) => finding.suppressed !== null).length;
  const notes = [
    hidden > 0 ? `${counted(hidden, "hint")} not shown (--hints)` : "",
    suppressed > 0 ? `${counted(suppressed, "finding")} suppressed` : "",
  ].filter((note) => note !== "");
  const first = shown.length === 0 ? colours.green(`No findings`) : colours.bold(describeCounts(shown));
  const contexts = shown.length === 0 ? [] : wrap(describeContexts(shown), page.columns);
  return [`${first} (${size})`, ...contexts, ...notes.map((note) => colours.dim(note))].join("\n");
}

function describeCounts(findings: readonly Finding[]): string {
  const bySeverity = SEVERITIES.map((severity) => {
    const count = findings.filter((finding) => finding.severity === severity).length;
    return count === 0 ? "" : severity === "info" ? `${count} info` : counted(count, severity);
  });
  return `${counted(findings.length, "finding")}: ${bySeverity.filter((part) => part !== "").join(", ")}`;
}

/** Where the findings run, most first. */
function describeContexts(findings: readonly Finding[]): string {
  const counts = new Map<string, number>();
  for (const { context } of findings) counts.set(context.entry, (counts.get(context.entry) ?? 0) + 1);
  const parts = [...counts].sort(([a, m], [b, n]) => n - m || (a < b ? -1 : 1));
  return `Reached from ${parts.map(([entry, count]) => `${entry} (${count})`).join(", ")}`;
}
