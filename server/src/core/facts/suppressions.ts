/** What comments say of findings: `unblock-ignore-next-line sync-io -- reason`, `unblock-ignore-file`. */
import type { ts } from "ts-morph";
import { codeLineBelow, commentAt, type Comment } from "./comments.ts";
import type { SuppressionReach } from "../finding/finding.ts";
import type { SuppressionComment } from "./facts.ts";

/** The two words, and what people write who remember them only nearly. */
const DIRECTIVE = /unblock-(?:ignore|disable|suppress)[\w-]*/g;

const REACHES: ReadonlyMap<string, SuppressionReach> = new Map([
  ["unblock-ignore-next-line", "next line"],
  ["unblock-ignore-file", "file"],
]);

/** Stands for the reason that a person is to write. */
export const PLACEHOLDER_REASON = "why?";

/** In the order in which they stand. */
export function suppressionsOf(sourceFile: ts.SourceFile): SuppressionComment[] {
  const { text } = sourceFile;
  // Most files have none, and then nothing is scanned.
  if (!text.includes("unblock-")) return [];
  return [...text.matchAll(DIRECTIVE)].flatMap(({ index, 0: word }) => {
    const comment = commentAt(sourceFile, index);
    if (!comment || !beginsLine(text.slice(comment.start, index))) return [];
    return [read(sourceFile, comment, index, word)];
  });
}

/** A directive is the first word of the comment, or of one of its lines. */
function beginsLine(before: string): boolean {
  return /(^\/\/+|^\/\*+|[\r\n])[ \t*]*$/.test(before);
}

function read(sourceFile: ts.SourceFile, comment: Comment, start: number, word: string): SuppressionComment {
  const { text } = sourceFile;
  const end = directiveEnd(text, comment, start);
  const said = text.slice(start + word.length, end);
  const [, list = "", why = ""] = /^(.*?)(?:(?<=\s|^)-{2,}(?=\s|$)(.*))?$/s.exec(said) ?? [];
  const reason = tidy(why);
  const reach = REACHES.get(word);
  const wrong = reach === undefined ? "unknown word" : misplaced(sourceFile, reach, start);
  const rules = [...list.matchAll(/[^\s,*]+/g)].map(({ index, 0: name }) => {
    const at = start + word.length + index;
    return { name, start: at, end: at + name.length };
  });
  return {
    reach: reach ?? "next line",
    word,
    start,
    end,
    comment: { start: comment.start, end: comment.end },
    rules,
    reason: reason === PLACEHOLDER_REASON ? "" : reason,
    lastLine: sourceFile.getLineAndCharacterOfPosition(comment.end).line,
    line: reach === "next line" ? codeLineBelow(sourceFile, comment.outer.end) : -1,
    ...(wrong && { wrong }),
  };
}

/** On one line, also where the comment has several. */
function tidy(text: string): string {
  return text.replace(/\s*[\r\n]\s*\*?\s*/g, " ").trim();
}

/** One that opens its comment has all of it; one on a later line has that line. */
function directiveEnd(text: string, comment: Comment, start: number): number {
  const last = comment.block && text.startsWith("*/", comment.end - 2) ? comment.end - 2 : comment.end;
  const opens = !/[\r\n]/.test(text.slice(comment.start, start));
  const written = text.slice(start, last);
  return start + (opens ? written : (/^[^\r\n]*/.exec(written)?.[0] ?? "")).trimEnd().length;
}

function misplaced(
  sourceFile: ts.SourceFile,
  reach: SuppressionReach,
  start: number,
): SuppressionComment["wrong"] {
  return reach === "file" && start >= headEnd(sourceFile) ? "below code" : undefined;
}

/** Where the code begins, `"use strict"` and the like not counted. */
function headEnd(sourceFile: ts.SourceFile): number {
  const { statements, endOfFileToken } = sourceFile;
  const code = statements.find((statement) => !isDirective(sourceFile, statement)) ?? endOfFileToken;
  return code.getStart(sourceFile);
}

function isDirective(sourceFile: ts.SourceFile, statement: ts.Statement): boolean {
  return /^(["'])use [\w ]+\1;?$/.test(statement.getText(sourceFile));
}

/**
 * The comment that speaks against a finding of the rule on the line (0-based): the nearest. What is found in a comment
 * between it and its line of code, it speaks of too.
 */
export function suppressionOf(
  suppressions: readonly SuppressionComment[],
  rule: string,
  line: number,
): SuppressionComment | undefined {
  const able = suppressions.filter(
    ({ wrong, rules }) => !wrong && (rules.length === 0 || rules.some(({ name }) => name === rule)),
  );
  return (
    able.findLast((each) => each.reach === "next line" && each.lastLine < line && line <= each.line) ??
    able.findLast((each) => each.reach === "file")
  );
}
