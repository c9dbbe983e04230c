/** One finding as text for a person: its place, its message, the paths to its operations, and its cures. */
import picocolors from "picocolors";
import type { Alternative, Finding, Operation, Place, Severity } from "../../core/finding/finding.ts";
import { sureness } from "../../core/finding/wording.ts";
import { relativeTo } from "../report.ts";
import { counted, oneLine, wrap } from "./wrap.ts";

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

/** Without colours, and no line is broken. */
export function createPlainPage(root: string): Page {
  return { root, colours: picocolors.createColors(false), columns: Number.POSITIVE_INFINITY };
}

/** Without an end of line. */
export function printFinding(page: Page, finding: Finding): string {
  const { colours } = page;
  const place = describePosition(finding);
  const head = `  ${colours.bold(place)}  ${paint(colours, finding.severity)}  ${colours.dim(finding.rule)}`;
  const details = describeFinding({ ...page, columns: page.columns - 4 }, finding);
  return [head, ...details.map((text) => `    ${text}`)].join("\n");
}

/** `12:5`: line and column of the boundary. */
export function describePosition({ place: { start } }: Finding): string {
  return `${start.line}:${start.column}`;
}

/** `src/app.ts:12`, relative to the folder. */
export function describePlace(root: string, { file, start }: Place): string {
  return oneLine(`${relativeTo(root, file)}:${start.line}`);
}

/** The message, the paths to the worst operations, and the cures, as lines. */
export function describeFinding(page: Page, finding: Finding): string[] {
  return [
    ...wrap(finding.message, page.columns),
    ...shownOperations(finding).flatMap((operation) => describePath(page, operation)),
    ...describeMore(page, finding),
    ...describeCures(page, finding),
  ];
}

/** The worst operations tell the story; the rest are counted. */
const OPERATIONS_SHOWN = 3;

export function shownOperations({ operations }: Finding): readonly Operation[] {
  return operations.slice(0, OPERATIONS_SHOWN);
}

/** Whether the operation is the boundary itself, so that its path says nothing more. */
export function isAtBoundary({ place }: Finding, { path }: Operation): boolean {
  return path.length === 1 && path[0]?.place.start.line === place.start.line;
}

/** `… and 2 more operations by other paths`, or nothing. */
export function describeMore({ colours }: Page, finding: Finding): string[] {
  const more = finding.operations.length - OPERATIONS_SHOWN;
  return more > 0 ? [colours.dim(`… and ${counted(more, "more operation")} by other paths`)] : [];
}

/** One line a step, each a level deeper, its place beside it; the operation closes the path. */
function describePath({ root, colours }: Page, operation: Operation): string[] {
  const lines = operation.path.map((step, depth) => {
    const name = oneLine(`${step.function}${sureness(step)}`);
    return `${stepIndent(depth)}${name}  ${colours.dim(describePlace(root, step.place))}`;
  });
  const { tier, why } = operation.cost;
  const end = stepIndent(operation.path.length) + operation.api;
  return [...lines, `${end}  ${colours.dim(`${tier} cost: ${why}`)}`];
}

function stepIndent(depth: number): string {
  return depth === 0 ? "" : `${"  ".repeat(depth - 1)}→ `;
}

/** Fixes by title; alternatives that have no fix by name. */
function describeCures({ colours, columns }: Page, finding: Finding): string[] {
  const line = (label: string, text: string) => `${colours.green(label.padEnd(CURE_LABEL))}${text}`;
  const fixes = finding.fixes.flatMap(({ title, safety }) =>
    wrap(`${title} (${safety})`, columns - CURE_LABEL).map((text, index) =>
      line(index === 0 ? "fix:" : "", text),
    ),
  );
  const others = alternativesWithoutFix(finding);
  if (others.length === 0) return fixes;
  return [...fixes, line(fixes.length === 0 ? "cure:" : "or:", others.join(", "))];
}

const CURE_LABEL = "cure: ".length;

export function alternativesWithoutFix({ alternatives, fixes }: Finding): Alternative[] {
  const fixed = new Set(fixes.map((fix) => fix.alternative));
  return alternatives.filter((alternative) => !fixed.has(alternative));
}

/** Why alternatives have no fix, and where it stops: lines to go below the finding. */
export function describeDeclined({ root, colours, columns }: Page, { declined }: Finding): string[] {
  const indent = " ".repeat(4 + NO_FIX.length);
  return declined.flatMap(({ alternative, reason, place }) => {
    const at = place === undefined ? "" : ` (${describePlace(root, place)})`;
    return wrap(`${alternative}: ${reason}${at}`, columns - indent.length).map((text, index) =>
      index === 0 ? `    ${colours.dim(NO_FIX)}${text}` : `${indent}${text}`,
    );
  });
}

const NO_FIX = "no fix: ";

function paint(colours: Colours, severity: Severity): string {
  const painters = { error: colours.red, warning: colours.yellow, info: colours.blue, hint: colours.dim };
  return painters[severity](severity);
}
