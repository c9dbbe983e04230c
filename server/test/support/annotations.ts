/** Reads and writes the carets of a fixture. The grammar is in `check.ts`; nothing here knows where findings come from. */
import { ALTERNATIVES, SEVERITIES, type Position, type Severity } from "../../src/core/finding/finding.ts";

/** The words of a finding that a fixture can name. */
export interface Shown {
  readonly rule: string;
  readonly severity: Severity;
  readonly alternatives: readonly string[];
  /** By key of the grammar: `via` → `renderReport>loadTemplate`. A key whose value is empty does not hold. */
  readonly values: Readonly<Record<string, string>>;
}

export interface Span {
  readonly start: Position;
  readonly end: Position;
}

/** A finding as a fixture shows it: words at a place. Lines count in the text without annotations. */
export interface Marked extends Span {
  readonly shown: Shown;
}

/** What a person wrote under the code. */
export interface Annotation extends Span {
  readonly rule: string;
  readonly words: readonly string[];
  /** The reason after ` -- `, kept by the update. */
  readonly reason?: string;
  /** The lines as written: one, or two where the span ends on a later line of code. */
  readonly written: string;
}

/** A fixture's text, taken apart. */
export interface Annotated {
  /** The code without the annotation lines: what is analysed. */
  readonly code: string;
  readonly annotations: readonly Annotation[];
}

const CARETS = /^\s*\/\/\s*(<?)(\^+)(>?)(?:\s+(\S.*))?$/;

/** Takes a fixture apart. Throws an Error that names the line when an annotation makes no sense. */
export function readAnnotations(text: string): Annotated {
  const code: string[] = [];
  const annotations: Annotation[] = [];
  let open: { start: Position; words: string; written: string } | undefined;
  text.split("\n").forEach((line, index) => {
    const match = CARETS.exec(line);
    if (match === null) {
      code.push(line);
      return;
    }
    const [, closing, carets = "", opening, words = ""] = match;
    const column = line.indexOf("^") + 1;
    const start = { line: code.length, column };
    const end = { line: code.length, column: column + carets.length };
    if (opening) {
      open = { start, words, written: line };
    } else if (closing) {
      if (open === undefined) throw new Error(`line ${index + 1}: "<^" ends a span that nothing opened`);
      annotations.push(annotation(open.start, end, open.words, `${open.written}\n${line}`, index));
      open = undefined;
    } else {
      annotations.push(annotation(start, end, words, line, index));
    }
  });
  if (open !== undefined) throw new Error(`line ${open.start.line}: "^>" opens a span that nothing ends`);
  return { code: code.join("\n"), annotations };
}

function annotation(
  start: Position,
  end: Position,
  text: string,
  written: string,
  index: number,
): Annotation {
  const [expectation = "", reason] = text.split(/(?:^|\s+)--\s+/, 2);
  const [rule, ...words] = expectation.match(/(?:[^\s"]|"[^"]*")+/g) ?? [];
  if (rule === undefined) throw new Error(`line ${index + 1}: carets without a rule`);
  const unknown = words.find((word) => !isWord(word));
  if (unknown !== undefined) throw new Error(`line ${index + 1}: "${unknown}" is no word of the grammar`);
  return { start, end, rule, words, written, ...(reason === undefined ? {} : { reason }) };
}

const KEYS = ["via", "api", "context", "entry", "function", "label", "certainty", "of", "tier", "fix"];

function isWord(word: string): boolean {
  if (isSeverity(word) || isAlternative(word)) return true;
  return KEYS.includes(word.slice(0, Math.max(0, word.indexOf("="))));
}

const isSeverity = (word: string): word is Severity => (SEVERITIES as readonly string[]).includes(word);
const isAlternative = (word: string): boolean => (ALTERNATIVES as readonly string[]).includes(word);

/**
 * The fixture's text with the annotations that are true of `found`: true ones stay as written, others get the true
 * words, those of nothing found go, and findings above hint that nobody annotated get a line of their own.
 * So a fixture holds exactly when the result equals its text.
 */
export function writeAnnotations(annotated: Annotated, found: readonly Marked[]): string {
  const left = [...found];
  const lines: { readonly annotation: Span; readonly text: string }[] = [];
  for (const each of annotated.annotations) {
    const index = left.findIndex((marked) => marked.shown.rule === each.rule && sameSpan(marked, each));
    if (index === -1) continue;
    const [marked] = left.splice(index, 1);
    lines.push({ annotation: each, text: corrected(each, marked!.shown) });
  }
  for (const marked of left.filter(({ shown }) => shown.severity !== "hint")) {
    lines.push({ annotation: marked, text: draw(marked, newWords(marked.shown)) });
  }
  return interleave(annotated.code, lines);
}

function corrected(annotation: Annotation, shown: Shown): string {
  const named = annotation.words.some(isSeverity);
  const words = annotation.words.map((word) => trueWord(word, shown)).filter((word) => word !== undefined);
  if (!named && shown.severity === "hint") words.unshift("hint");
  if (words.join(" ") === annotation.words.join(" ")) return annotation.written;
  return draw(annotation, [annotation.rule, ...words].join(" "), annotation.reason);
}

/** The word, or what would be true in its place. */
function trueWord(word: string, shown: Shown): string | undefined {
  if (isSeverity(word)) return shown.severity;
  if (isAlternative(word)) return shown.alternatives.includes(word) ? word : undefined;
  const key = word.slice(0, word.indexOf("="));
  const value = shown.values[key];
  return value === undefined || value === "" ? undefined : `${key}=${quoted(value)}`;
}

const quoted = (value: string): string => (/\s/.test(value) ? `"${value}"` : value);

function newWords(shown: Shown): string {
  const via = shown.values["via"];
  return [shown.rule, shown.severity, ...shown.alternatives, ...(via ? [`via=${quoted(via)}`] : [])].join(
    " ",
  );
}

function draw({ start, end }: Span, words: string, reason?: string): string {
  const text = reason === undefined ? words : `${words} -- ${reason}`;
  const indent = `//${" ".repeat(Math.max(0, start.column - 3))}`;
  if (start.line === end.line) return `${indent}${"^".repeat(end.column - start.column)} ${text}`;
  return `${indent}^> ${text}\n//${" ".repeat(Math.max(0, end.column - 5))}<^`;
}

const sameSpan = (a: Span, b: Span): boolean =>
  a.start.line === b.start.line &&
  a.start.column === b.start.column &&
  a.end.line === b.end.line &&
  a.end.column === b.end.column;

function interleave(
  code: string,
  drawn: readonly { readonly annotation: Span; readonly text: string }[],
): string {
  const below = new Map<number, string[]>();
  const put = (line: number, text: string) => below.set(line, [...(below.get(line) ?? []), text]);
  const ordered = [...drawn].sort((a, b) => a.annotation.start.column - b.annotation.start.column);
  for (const { annotation, text } of ordered) {
    const [first = "", second] = text.split("\n");
    put(annotation.start.line, first);
    if (second !== undefined) put(annotation.end.line, second);
  }
  return code
    .split("\n")
    .flatMap((line, index) => [line, ...(below.get(index + 1) ?? [])])
    .join("\n");
}
