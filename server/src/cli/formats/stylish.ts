/** The report for a person at a terminal: by file, each finding with its message, its path and its cures. */
import picocolors from "picocolors";
import type { Finding, Operation, Problem, Severity } from "../../core/finding/finding.ts";
import { SEVERITIES } from "../../core/finding/finding.ts";
import { relativeTo, type Report } from "../report.ts";
import type { Format, FormatOptions } from "./format.ts";
import { counted, wrap } from "./wrap.ts";

type Colours = ReturnType<typeof picocolors.createColors>;

interface Page {
  readonly report: Report;
  readonly colours: Colours;
  readonly columns: number;
}

const WIDEST = 120;
const NARROWEST = 40;
/** A scan of a large repository leaves out hundreds of files; the JSON report has them all. */
const PROBLEMS_SHOWN = 10;

export const stylish: Format = { name: "stylish", summary: "for people (the default)", print };

function print(report: Report, options: FormatOptions): string {
  const colours = picocolors.createColors(options.colour);
  const columns = Math.min(WIDEST, Math.max(NARROWEST, options.columns));
  const page: Page = { report, colours, columns };
  const active = report.findings.filter((finding) => finding.suppressed === null);
  const shown = active.filter((finding) => options.hints || finding.severity !== "hint");
  const sections = [
    ...printFiles(page, shown),
    ...printProblems(page),
    printSummary(page, shown, active.length - shown.length),
  ];
  return `${sections.join("\n\n")}\n`;
}

function printFiles(page: Page, findings: readonly Finding[]): string[] {
  const byFile = new Map<string, Finding[]>();
  for (const finding of findings) {
    byFile.set(finding.place.file, [...(byFile.get(finding.place.file) ?? []), finding]);
  }
  return [...byFile].map(([file, found]) => {
    const title = page.colours.underline(relativeTo(page.report.root, file));
    return [title, ...found.map((finding) => printFinding(page, finding).join("\n"))].join("\n\n");
  });
}

function printFinding(page: Page, finding: Finding): string[] {
  const { colours } = page;
  const { line, column } = finding.place.start;
  const indent = "  ";
  const place = `${line}:${column}`;
  const head = `${indent}${colours.bold(place)}  ${paint(colours, finding.severity)}  ${colours.dim(finding.rule)}`;
  return [
    head,
    ...wrap(finding.message, page.columns - 4).map((text) => `    ${text}`),
    ...finding.operations.slice(0, OPERATIONS_SHOWN).flatMap((operation) => printPath(page, operation)),
    ...printMore(page, finding),
    ...printCures(page, finding),
  ];
}

/** The worst operations tell the story; the rest are counted. */
const OPERATIONS_SHOWN = 3;

function printMore({ colours }: Page, finding: Finding): string[] {
  const more = finding.operations.length - OPERATIONS_SHOWN;
  return more > 0 ? [colours.dim(`    … and ${counted(more, "more operation")} by other paths`)] : [];
}

/** One line a step, each a level deeper, its place beside it; the operation closes the path. */
function printPath(page: Page, operation: Operation): string[] {
  const { colours } = page;
  const lines = operation.path.map((step, depth) => {
    const place = `${relativeTo(page.report.root, step.place.file)}:${step.place.start.line}`;
    const sure = step.certainty === "exact" ? "" : ` (${describeStep(step)})`;
    return `    ${stepIndent(depth)}${step.function}${sure}  ${colours.dim(place)}`;
  });
  const { tier, why } = operation.cost;
  const end = stepIndent(operation.path.length) + operation.api;
  return [...lines, `    ${end}  ${colours.dim(`${tier} cost: ${why}`)}`];
}

function stepIndent(depth: number): string {
  return depth === 0 ? "" : `${"  ".repeat(depth - 1)}→ `;
}

function describeStep({ certainty, implementations }: Operation["path"][number]): string {
  if (certainty === "guessed") return "guessed by its name";
  if (implementations === undefined) return "through an interface";
  return `${implementations.blocking} of ${implementations.total} implementations`;
}

/** Fixes by title; alternatives that have no fix by name. */
function printCures({ colours, columns }: Page, finding: Finding): string[] {
  const line = (label: string, text: string) => `    ${colours.green(label.padEnd(CURE_LABEL))}${text}`;
  const fixes = finding.fixes.flatMap(({ title, safety }) =>
    wrap(`${title} (${safety})`, columns - 4 - CURE_LABEL).map((text, index) =>
      line(index === 0 ? "fix:" : "", text),
    ),
  );
  const fixed = new Set(finding.fixes.map((fix) => fix.alternative));
  const others = finding.alternatives.filter((alternative) => !fixed.has(alternative));
  if (others.length === 0) return fixes;
  return [...fixes, line(fixes.length === 0 ? "cure:" : "or:", others.join(", "))];
}

const CURE_LABEL = "cure: ".length;

function printProblems({ report, colours, columns }: Page): string[] {
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

function printSummary(page: Page, shown: readonly Finding[], hidden: number): string {
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

function paint(colours: Colours, severity: Severity): string {
  const painters = { error: colours.red, warning: colours.yellow, info: colours.blue, hint: colours.dim };
  return painters[severity](severity);
}
