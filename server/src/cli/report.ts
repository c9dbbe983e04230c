/** What a scan has to say, as every format gets it. */
import type { Analysis, Finding, Problem, Severity } from "../core/finding/finding.ts";
import { SEVERITIES } from "../core/finding/finding.ts";
import { byCodeUnit, byStart } from "../core/finding/order.ts";
import { isTouched, type Changes } from "../core/policy/touched.ts";
import type { Rule } from "../core/rules/rule.ts";
import { isWithin } from "../node/index.ts";
import type { Scanned } from "./scan-paths.ts";

/** What a report says of a rule. */
export type RuleText = Pick<Rule, "id" | "summary" | "documentation">;

export interface Report {
  /** Of the analysed workspace; absolute, with forward slashes. */
  readonly root: string;
  /** The repository around it, which services for continuous integration name files relative to; or the root. */
  readonly repository: string;
  /** Every rule there is. */
  readonly rules: readonly RuleText[];
  readonly analysis: Analysis;
  /** Sorted by file, place and rule; only what was asked for. */
  readonly findings: readonly Finding[];
  /** Of the workspace and of the analysis, each once: those of what was asked, and of every config. */
  readonly problems: readonly Problem[];
  readonly durationMs: number;
  /** The text that was analysed; undefined for a file that was not. */
  readonly textOf: (file: string) => string | undefined;
}

export interface Selection {
  /** Absolute files and folders; none means everything. */
  readonly paths: readonly string[];
  /** Rule ids; none means every rule. */
  readonly rules: readonly string[];
  /** Only what these touch; none means everything. */
  readonly changes?: Changes | undefined;
}

/** Builds the report: the analysis is of the whole workspace, the report of what was asked. */
export function createReport(scanned: Scanned, selection: Selection, durationMs: number): Report {
  const { workspace, repository, rules, analysis } = scanned;
  const isAsked = (file: string) =>
    selection.paths.length === 0 || selection.paths.some((path) => isWithin(path, file));
  const findings = analysis.findings.filter(
    (finding) =>
      isAsked(finding.place.file) &&
      (selection.rules.length === 0 || selection.rules.includes(finding.rule)) &&
      (selection.changes === undefined || isTouched(finding, selection.changes)),
  );
  // A config rules files below other folders than its own, so its problems always count.
  const problems = uniqueProblems(
    [...workspace.problems, ...analysis.problems].filter(
      ({ file }) => (isAsked(file) && selection.changes?.files.has(file) !== false) || /\.jsonc?$/.test(file),
    ),
  );
  return {
    root: workspace.root,
    repository,
    rules,
    analysis,
    findings: [...findings].sort(byPlace),
    problems,
    durationMs,
    textOf: (file) => workspace.files.find(({ path }) => path === file)?.text,
  };
}

/** The path relative to the root, with slashes; absolute where it lies outside. */
export function relativeTo(root: string, file: string): string {
  return file !== root && isWithin(root, file) ? file.slice(root === "/" ? 1 : root.length + 1) : file;
}

/** Whether a severity is at least as bad as another. */
export function isAtLeast(severity: Severity, floor: Severity): boolean {
  return SEVERITIES.indexOf(severity) <= SEVERITIES.indexOf(floor);
}

function byPlace(a: Finding, b: Finding): number {
  return byStart(a.place, b.place) || byCodeUnit(a.rule, b.rule) || byCodeUnit(a.id, b.id);
}

function uniqueProblems(problems: readonly Problem[]): Problem[] {
  const unique = new Map<string, Problem>();
  for (const problem of problems) unique.set(problemKey(problem), problem);
  return [...unique.entries()].sort(([a], [b]) => byCodeUnit(a, b)).map(([, problem]) => problem);
}

function problemKey({ file, message, position }: Problem): string {
  const place = position === undefined ? "" : [position.line, position.column].map(padded).join(":");
  return [file, place, message].join("\n");
}

function padded(count: number): string {
  return String(count).padStart(8, "0");
}
