/** Comments, found by an offset: only what the parser takes for one, not what looks alike in a string, template or JSX. */
import { ts } from "ts-morph";

export interface Comment {
  /** With its delimiters. */
  readonly start: number;
  readonly end: number;
  readonly block: boolean;
  /** The `{/* … *\/}` that holds nothing but the comment; otherwise the comment itself. */
  readonly outer: { readonly start: number; readonly end: number };
}

/** The comment around the offset. The parse must have set parent pointers. */
export function commentAt(sourceFile: ts.SourceFile, offset: number): Comment | undefined {
  const token = tokenAt(sourceFile, offset);
  if (!token || token.kind === ts.SyntaxKind.JsxText || offset >= token.getStart(sourceFile))
    return undefined;
  const { text } = sourceFile;
  const ranges = [
    ...(ts.getTrailingCommentRanges(text, token.pos) ?? []),
    ...(ts.getLeadingCommentRanges(text, token.pos) ?? []),
  ];
  const found = ranges.find(({ pos, end }) => pos <= offset && offset < end);
  if (!found) return undefined;
  const own = { start: found.pos, end: found.end };
  const { parent } = token;
  const isOnlyChild = ts.isJsxExpression(parent) && !parent.expression && ranges.length === 1;
  const outer = isOnlyChild ? { start: parent.getStart(sourceFile), end: parent.end } : own;
  return { ...own, block: found.kind === ts.SyntaxKind.MultiLineCommentTrivia, outer };
}

/** The token that the offset is in, or in front of; a token begins where the one before it ends. */
export function tokenAt(sourceFile: ts.SourceFile, offset: number): ts.Node | undefined {
  const holds = (node: ts.Node) => node.pos <= offset && offset < node.end && !ts.isJSDoc(node);
  let at: ts.Node = sourceFile;
  for (;;) {
    const inner = at.getChildren(sourceFile).find(holds);
    if (!inner) return at === sourceFile || ts.isToken(at) ? endOrToken(sourceFile, at) : undefined;
    at = inner;
  }
}

/** The end of the file is a token too, and the last comments stand in front of it. */
function endOrToken(sourceFile: ts.SourceFile, at: ts.Node): ts.Node {
  return at === sourceFile ? sourceFile.endOfFileToken : at;
}

/**
 * The 0-based line of the first code below the line that the offset is on: blank lines and lines that hold only
 * comments are passed over. -1 where no code follows.
 */
export function codeLineBelow(sourceFile: ts.SourceFile, offset: number): number {
  const { text } = sourceFile;
  let at = endOf(/[^\r\n]*/y, text, offset);
  for (;;) {
    const start = endOf(/\s*/y, text, at);
    if (start >= text.length) return -1;
    const found = commentAt(sourceFile, endOf(/(?:\{\s*(?=\/[/*]))?/y, text, start));
    if (found?.outer.start !== start) return sourceFile.getLineAndCharacterOfPosition(start).line;
    at = found.outer.end;
  }
}

function endOf(pattern: RegExp, text: string, from: number): number {
  pattern.lastIndex = from;
  return from + (pattern.exec(text)?.[0].length ?? 0);
}
