/**
 * Edits of comments: a suppression that goes, shrinks, or is put above a line. They change nothing that runs, so there is
 * nothing to verify.
 */
import { ts } from "ts-morph";
import type { TextEdit } from "../finding/edit.ts";
import type { SuppressionReach } from "../finding/finding.ts";
import { commentAt, tokenAt, type Comment } from "../facts/comments.ts";
import { PLACEHOLDER_REASON } from "../facts/suppressions.ts";

/** What stands between two offsets inside a comment becomes the text; what goes takes its line or its comment along. */
export function commentEdit(sourceFile: ts.SourceFile, { start, end, text }: TextEdit): TextEdit {
  const comment = text === "" ? commentAt(sourceFile, start) : undefined;
  if (!comment) return { start, end, text };
  const whole = sourceFile.text;
  const rest = whole.slice(comment.start, start) + whole.slice(end, comment.end);
  const isEmpty = /^[/*\s]*$/.test(rest);
  return isEmpty ? without(whole, comment.outer) : without(whole, lineOf(whole, start, end));
}

/** Takes a line that holds nothing else along, and the spaces in front. */
function without(text: string, { start, end }: Pick<Comment, "start" | "end">): TextEdit {
  const before = /(^|[\r\n])[ \t]*$/.exec(text.slice(0, start));
  const after = /^[ \t]*(\r\n|\r|\n|$)/.exec(text.slice(end));
  if (before && after)
    return { start: before.index + before[1]!.length, end: end + after[0].length, text: "" };
  const spaces = /[ \t]*$/.exec(text.slice(0, start))![0].length;
  return { start: after ? start - spaces : start, end, text: "" };
}

/** The part with the star in front of it, where these are all that its line holds; otherwise with the spaces there. */
function lineOf(text: string, start: number, end: number): Pick<Comment, "start" | "end"> {
  const star = /(?:^|[\r\n])[ \t]*(\*[ \t]*)$/.exec(text.slice(0, start));
  const lead = star?.[1] ?? /[ \t]*$/.exec(text.slice(0, start))![0];
  return { start: start - lead.length, end };
}

/** Puts a suppression of the rule above the line of an offset, or at the top of the file; a string says why it can't. */
export function suppressionEdit(
  sourceFile: ts.SourceFile,
  rule: string,
  reach: SuppressionReach,
  offset: number,
): TextEdit | string {
  const { text } = sourceFile;
  const newLine = /\r\n|\r|\n/.exec(text)?.[0] ?? "\n";
  if (reach === "file") {
    const start = /^#!.*(\r\n|\r|\n|$)/.exec(text)?.[0].length ?? 0;
    return insertion(start, `// unblock-ignore-file ${rule} -- ${PLACEHOLDER_REASON}${newLine}`);
  }
  const words = `unblock-ignore-next-line ${rule} -- ${PLACEHOLDER_REASON}`;
  const { line } = sourceFile.getLineAndCharacterOfPosition(offset);
  const start = sourceFile.getPositionOfLineAndCharacter(line, 0);
  const indent = /[ \t]*/y.exec(text.slice(start, offset))?.[0] ?? "";
  const first = start + indent.length;
  if (commentAt(sourceFile, first)) return "a comment goes on in front of it";
  const token = tokenAt(sourceFile, first);
  if (!token) return "the line can't be read";
  if (!isText(sourceFile, token, first)) {
    const comment = isJsxChild(sourceFile, token) ? `{/* ${words} */}` : `// ${words}`;
    return insertion(start, `${indent}${comment}${newLine}`);
  }
  const brace = openingBrace(sourceFile, first, offset);
  if (brace < 0) return "its line begins inside a text, where no comment can stand";
  return insertion(brace, `${newLine}${indent}  // ${words}${newLine}${indent}  `);
}

const insertion = (start: number, text: string): TextEdit => ({ start, end: start, text });

/** Inside a template, or in the text between JSX tags: what is written there is no comment. */
function isText(sourceFile: ts.SourceFile, token: ts.Node, offset: number): boolean {
  if (token.kind === ts.SyntaxKind.JsxText) return true;
  return (
    (ts.isStringLiteral(token) || ts.isTemplateLiteralToken(token)) && token.getStart(sourceFile) < offset
  );
}

/** `<b>` or `{value}` between the tags of another element. */
function isJsxChild(sourceFile: ts.SourceFile, token: ts.Node): boolean {
  const start = token.getStart(sourceFile);
  for (let at = token; at.parent && at.getStart(sourceFile) === start; at = at.parent)
    if (ts.isJsxElement(at.parent) ? at !== at.parent.openingElement : ts.isJsxFragment(at.parent))
      return true;
  return false;
}

/** Behind the outermost `{` or `${` between the two offsets that is still open at the second: -1 for none. */
function openingBrace(sourceFile: ts.SourceFile, from: number, offset: number): number {
  let found = -1;
  for (let at = tokenAt(sourceFile, offset); at; at = at.parent) {
    const { parent } = at;
    if (!parent || (parent as ts.JsxExpression | ts.TemplateSpan).expression !== at) continue;
    const inBraces = ts.isTemplateSpan(parent) || ts.isJsxExpression(parent);
    if (inBraces && at.pos > from) found = at.pos;
  }
  return found;
}
