/** Comments around and inside of statements that move: none of them is lost. */
import { ts } from "ts-morph";
import type { Span } from "../rewrite.ts";

/** Where the comments end that stand behind the code on its line; the code's end where there are none. */
export function endOfTrailing({ text }: ts.SourceFile, end: number): number {
  return ts.getTrailingCommentRanges(text, end)?.at(-1)?.end ?? end;
}

/** The comments of a stretch that stand in none of the parts that are kept. */
export function commentsOutside(
  sourceFile: ts.SourceFile,
  { start, end }: Span,
  kept: readonly Span[],
): readonly Span[] {
  const found: Span[] = [];
  let at = start;
  for (const part of [...kept].sort((a, b) => a.start - b.start)) {
    found.push(...commentsIn(sourceFile, { start: at, end: part.start }));
    at = part.end;
  }
  return [...found, ...commentsIn(sourceFile, { start: at, end })];
}

function commentsIn({ text, languageVariant }: ts.SourceFile, { start, end }: Span): Span[] {
  if (end <= start) return [];
  const scanner = ts.createScanner(
    ts.ScriptTarget.Latest,
    false,
    languageVariant,
    text,
    undefined,
    start,
    end - start,
  );
  const found: Span[] = [];
  for (let token = scanner.scan(); token !== ts.SyntaxKind.EndOfFileToken; token = scanner.scan()) {
    const isComment =
      token === ts.SyntaxKind.SingleLineCommentTrivia || token === ts.SyntaxKind.MultiLineCommentTrivia;
    if (isComment) found.push({ start: scanner.getTokenStart(), end: scanner.getTokenEnd() });
  }
  return found;
}
