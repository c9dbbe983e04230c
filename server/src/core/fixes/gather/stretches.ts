/** Statements of a block with all the text around them: what a change that takes them apart deals out, so that nothing is lost. */
import type { ts } from "ts-morph";
import type { Piece, Span } from "../rewrite.ts";
import { endOfTrailing } from "./comments.ts";

/** From the end of the statement before, or the beginning of the first, to the end of what stands behind it on its line. */
export interface Stretch extends Span {
  readonly statement: ts.Statement;
}

/** In their order, each beginning where the one before ends. */
export function stretchesOf(sourceFile: ts.SourceFile, statements: readonly ts.Statement[]): Stretch[] {
  let start = statements[0]!.getStart();
  return statements.map((statement) => {
    const stretch = { statement, start, end: endOfTrailing(sourceFile, statement.end) };
    start = stretch.end;
    return stretch;
  });
}

/** On lines of its own, with the comments above it, and without the lines that part it from what stood there. */
export function movedAhead(sourceFile: ts.SourceFile, { start, end }: Stretch, newLine: string): Piece[] {
  const gap = /^\s*/.exec(sourceFile.text.slice(start, end))![0].length;
  return [{ start: start + gap, end }, newLine];
}
