/** Places for people, of nodes of a text. */
import { ts } from "ts-morph";
import { firstAround } from "../project/descend.ts";
import type { Place } from "../finding/finding.ts";
import type { Span } from "./rewrite.ts";

/** Of the node's first line. */
export function placeOfNode(node: ts.Node): Place {
  const file = node.getSourceFile();
  const position = (offset: number): Place["start"] => {
    const { line, character } = file.getLineAndCharacterOfPosition(offset);
    return { line: line + 1, column: character + 1 };
  };
  const start = node.getStart();
  return {
    file: file.fileName,
    start: position(start),
    end: position(Math.min(node.end, lineEnd(file, start))),
  };
}

function lineEnd(file: ts.SourceFile, offset: number): number {
  const at = file.text.indexOf("\n", offset);
  return at === -1 ? file.text.length : at;
}

/** The call whose callee stands at the place. */
export function callOfCallee(file: ts.SourceFile, place: Place): ts.CallExpression | undefined {
  const { start: from, end: to } = spanOfPlace(file, place);
  return firstAround(file, { start: from, end: to }, (node) => {
    const isIt = ts.isCallExpression(node) && node.expression.end === to && node.getStart(file) === from;
    return isIt ? node : undefined;
  });
}

export function spanOfPlace(file: ts.SourceFile, { start, end }: Place): Span {
  const offset = ({ line, column }: Place["start"]): number =>
    file.getPositionOfLineAndCharacter(line - 1, column - 1);
  return { start: offset(start), end: offset(end) };
}
