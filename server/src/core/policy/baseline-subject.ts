/** A finding as a baseline sees it: what tells it again when lines, files and names have changed. */
import type { BaselineEntry } from "../config/baseline.ts";
import type { Finding, Place, Position } from "../finding/finding.ts";
import { isBelow } from "../project/paths.ts";

/** What entries and findings have in common. */
export interface Identity {
  readonly rule: string;
  /** Absolute. */
  readonly file: string;
  readonly symbol: string;
  /** Empty where the function serves nothing that has a name. */
  readonly label: string;
  readonly code: string;
}

export interface Subject extends Identity {
  readonly finding: Finding;
  /** Every API, worst first. */
  readonly operations: readonly string[];
  /** The APIs of the worst cost: those that the finding is about. */
  readonly worst: readonly string[];
  /** Functions below the boundary, on the way to the worst operation. */
  readonly through: readonly string[];
  /** Functions below the boundary, on the way to any operation of the worst cost. */
  readonly below: ReadonlySet<string>;
}

export function subjectOf(finding: Finding, textOf: (file: string) => string | undefined): Subject {
  const { rule, place, context, operations } = finding;
  const [first] = operations;
  const worst = operations.filter(({ cost }) => cost.tier === first?.cost.tier);
  const below = (path: readonly { function: string }[]) => path.slice(1).map((step) => step.function);
  return {
    finding,
    rule,
    file: place.file,
    symbol: context.function,
    label: context.label ?? "",
    code: codeAt(textOf(place.file) ?? "", place),
    operations: unique(operations.map(({ api }) => api)),
    worst: unique(worst.map(({ api }) => api)),
    through: first ? unique(below(first.path)) : [],
    below: new Set(worst.flatMap(({ path }) => below(path))),
  };
}

/** The entry of one finding, in a baseline of the folder. */
export function entryOf(subject: Subject, directory: string): BaselineEntry {
  const { rule, file, symbol, label, code, through, operations } = subject;
  return {
    rule,
    file: pathFrom(directory, file),
    symbol,
    ...(label === "" ? {} : { label }),
    code,
    ...(through.length === 0 ? {} : { through }),
    operations,
    count: 1,
  };
}

/** Whether a function's name says which function it is: `(module)` and `items.map callback` are names of many. */
export function isOwnName(symbol: string): boolean {
  return !/^\(|^default export$| callback$/.test(symbol);
}

/** Whether two names mean one operation: `fs-extra` hands on what it has from `node:fs`. */
export function isSameOperation(one: string | undefined, other: string | undefined): boolean {
  return one === other || (one !== undefined && other !== undefined && plainName(one) === plainName(other));
}

function plainName(api: string): string {
  return api.replace(/^fs-extra(\/esm)?\./, "node:fs.");
}

/** The method's name of `Report.render`, which stays where a class is renamed. */
export function lastName(symbol: string): string {
  return symbol.slice(symbol.lastIndexOf(".") + 1);
}

/** What the code calls; empty for a loop. */
export function calleeOf(code: string): string {
  const [callee = ""] = code.split("(");
  return /^(for|while|do)\b/.test(callee) ? "" : callee;
}

function unique(texts: readonly string[]): string[] {
  return [...new Set(texts)];
}

/** Relative, with `..` where the file lies outside the folder. */
function pathFrom(directory: string, file: string): string {
  let base = directory;
  let up = "";
  while (!isBelow(base, file)) {
    base = base.slice(0, Math.max(base.lastIndexOf("/"), 0)) || "/";
    up += "../";
  }
  return up + file.slice(base === "/" ? 1 : base.length + 1);
}

/** Longer code is cut: what tells two calls apart stands at their beginning. */
const CODE_LENGTH = 80;
const ARGUMENTS_LENGTH = 400;

/** The boundary with its arguments, in one form whatever the line breaks, trailing commas and quotes. */
export function codeAt(text: string, { start, end }: Place): string {
  const from = offsetOf(text, start);
  const to = endOfArguments(text, offsetOf(text, end));
  return text
    .slice(from, to)
    .replace(/\s+/g, " ")
    .replaceAll('"', "'")
    .replace(/,? ?([)\]}])/g, "$1")
    .replace(/([([{]) /g, "$1")
    .replace(/ ?(\?\.|\.)(?=[\w#$])/g, "$1")
    .slice(0, CODE_LENGTH);
}

function offsetOf(text: string, { line, column }: Position): number {
  let offset = 0;
  for (let at = 1; at < line; at++) {
    const next = text.indexOf("\n", offset);
    if (next === -1) return text.length;
    offset = next + 1;
  }
  return offset + column - 1;
}

/** Behind the closing parenthesis of the arguments that begin here; the place itself where none begin. */
function endOfArguments(text: string, from: number): number {
  const opening = /^\s*(?:<[^()]*>)?\s*(?:\?\.)?\s*\(/.exec(text.slice(from, from + 200));
  if (!opening) return from;
  let depth = 0;
  let quote = "";
  const last = Math.min(text.length, from + ARGUMENTS_LENGTH);
  for (let at = from + opening[0].length - 1; at < last; at++) {
    const character = text[at]!;
    if (quote !== "") {
      if (character === "\\") at++;
      else if (character === quote) quote = "";
    } else if (`'"\``.includes(character)) quote = character;
    else if ("([{".includes(character)) depth++;
    else if (")]}".includes(character) && --depth === 0) return at + 1;
  }
  return last;
}
