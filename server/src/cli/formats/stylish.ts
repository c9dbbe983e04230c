/** The report for a person at a terminal: by file, each finding with its message, its path and its cures. */
import type { Finding } from "../../core/finding/finding.ts";
import { byCodeUnit } from "../../core/finding/order.ts";
import { relativeTo, type Report } from "../report.ts";
import { createPage, printFinding, type Page } from "./finding-text.ts";
import type { Format, FormatOptions } from "./format.ts";
import { describeProblems, PROBLEMS_TITLE } from "./problem-text.ts";
import {
  describeCounts,
  describeHidden,
  describeSize,
  groupByFile,
  selectFindings,
  type Selected,
} from "./selection.ts";
import { wrap } from "./wrap.ts";

interface ReportPage extends Page {
  readonly report: Report;
}

export const stylish: Format = { name: "stylish", summary: "for people", print };

function print(report: Report, options: FormatOptions): string {
  const page: ReportPage = { ...createPage(report.root, options), report };
  const selected = selectFindings(report, options);
  const sections = [
    ...printFiles(page, selected.shown),
    ...printProblems(page),
    printSummary(page, selected),
  ];
  return `${sections.join("\n\n")}\n`;
}

function printFiles(page: ReportPage, findings: readonly Finding[]): string[] {
  return [...groupByFile(findings)].map(([file, found]) => {
    const title = page.colours.underline(relativeTo(page.root, file));
    return [title, ...found.map((finding) => printFinding(page, finding))].join("\n\n");
  });
}

function printProblems({ report, colours, columns }: ReportPage): string[] {
  if (report.problems.length === 0) return [];
  const lines = describeProblems(report.root, report.problems).flatMap((text) => {
    const [first = "", ...rest] = wrap(text, columns - 4);
    return [`  ${first}`, ...rest.map((part) => `    ${part}`)];
  });
  return [[colours.underline(PROBLEMS_TITLE), ...lines].join("\n")];
}

function printSummary({ report, colours, columns }: ReportPage, selected: Selected): string {
  const { shown } = selected;
  const counts = describeCounts(shown);
  const first = shown.length === 0 ? colours.green(counts) : colours.bold(counts);
  const reached = describeContexts(shown);
  const contexts = reached === "" ? [] : wrap(reached, columns);
  const notes = describeHidden(selected).map((note) => colours.dim(note));
  return [`${first} (${describeSize(report)})`, ...contexts, ...notes].join("\n");
}

/** Where what blocks is reached from, most first; empty where nothing blocks. */
function describeContexts(findings: readonly Finding[]): string {
  const counts = new Map<string, number>();
  for (const { context, operations } of findings)
    if (operations.length > 0) counts.set(context.entry, (counts.get(context.entry) ?? 0) + 1);
  const parts = [...counts].sort(([a, m], [b, n]) => n - m || byCodeUnit(a, b));
  if (parts.length === 0) return "";
  return `Reached from ${parts.map(([entry, count]) => `${entry} (${count})`).join(", ")}`;
}
