/** The statements of a constructor's own body, and the texts around them. */
import { ts } from "ts-morph";
import { endOfLine } from "../../file-style.ts";
import type { Span } from "../../rewrite.ts";

/** The statement of the body itself that the node is in; undefined in parameters. */
export function topStatementOf(node: ts.Node, { body }: ts.ConstructorDeclaration): ts.Statement | undefined {
  return body?.statements.find((each) => each.pos <= node.pos && node.end <= each.end);
}

/** The statement with the comments above it and behind it. */
export function withComments(statement: ts.Statement): Span {
  const file = statement.getSourceFile();
  const [first] = ts.getLeadingCommentRanges(file.text, statement.pos) ?? [];
  return { start: first?.pos ?? statement.getStart(), end: endOfLine(file, statement.end) };
}

/** What goes when the stretch goes: its lines, where it has them for itself. */
export function linesOf(text: string, { start, end }: Span): Span {
  const before = /(^|\r?\n)[ \t]*$/.exec(text.slice(0, start));
  const after = /^[ \t]*(\r?\n|$)/.exec(text.slice(end));
  if (!before || !after) return { start, end: end + /^[ \t]*/.exec(text.slice(end))![0].length };
  const isFirst = text.slice(0, before.index).endsWith("{");
  const blank = isFirst ? /^([ \t]*\r?\n)*/.exec(text.slice(end + after[0].length))![0].length : 0;
  return { start: before.index + before[1]!.length, end: end + after[0].length + blank };
}
