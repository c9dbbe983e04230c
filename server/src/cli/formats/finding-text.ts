/** One finding as text for a person: its place, its message, the paths to its operations, and its cures. */
import picocolors from "picocolors";
import type { Finding, Operation, Severity } from "../../core/finding/finding.ts";
import { relativeTo } from "../report.ts";
import { counted, wrap } from "./wrap.ts";

type Colours = ReturnType<typeof picocolors.createColors>;

/** What text is printed on. */
export interface Page {
  /** Files are named relative to it. */
  readonly root: string;
  readonly colours: Colours;
  readonly columns: number;
}

const WIDEST = 120;
const NARROWEST = 40;

export function createPage(
  root: string,
  options: { readonly colour: boolean; readonly columns: number },
): Page {
  const columns = Math.min(WIDEST, Math.max(NARROWEST, options.columns));
  return { root, colours: picocolors.createColors(options.colour), columns };
}

/** Without an end of line. */
export function printFinding(page: Page, finding: Finding): string {
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
  ].join("\n");
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
    const place = `${relativeTo(page.root, step.place.file)}:${step.place.start.line}`;
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

function paint(colours: Colours, severity: Severity): string {
  const painters = { error: colours.red, warning: colours.yellow, info: colours.blue, hint: colours.dim };
  return painters[severity](severity);
}
