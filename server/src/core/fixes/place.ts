/** Places for people, of nodes of a text. */
import type { ts } from "ts-morph";
import type { Place } from "../finding/finding.ts";

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
