/** Where names stand in the workspace: found by text and tree, so that the checker is asked about few places only. */
import { ts } from "ts-morph";

export type Name = ts.Identifier | ts.PrivateIdentifier | ts.StringLiteralLike;

export interface Occurrences {
  /** Every identifier of the name, and every literal that may be a key, file by file. */
  of(name: string): readonly Name[];
  /** The same in one file. */
  in(sourceFile: ts.SourceFile, name: string): readonly Name[];
}

const known = new WeakMap<ts.SourceFile, ReadonlyMap<string, readonly Name[]>>();

export function createOccurrences(files: readonly ts.SourceFile[]): Occurrences {
  const memo = new Map<string, readonly Name[]>();
  const inFile = (sourceFile: ts.SourceFile, name: string): readonly Name[] => {
    if (!sourceFile.text.includes(name)) return [];
    let names = known.get(sourceFile);
    if (!names) known.set(sourceFile, (names = namesIn(sourceFile)));
    return names.get(name) ?? [];
  };
  return {
    in: inFile,
    of(name) {
      let found = memo.get(name);
      if (!found) memo.set(name, (found = files.flatMap((file) => inFile(file, name))));
      return found;
    },
  };
}

function namesIn(sourceFile: ts.SourceFile): ReadonlyMap<string, readonly Name[]> {
  const names = new Map<string, Name[]>();
  const visit = (node: ts.Node): void => {
    if (ts.isIdentifier(node) || ts.isPrivateIdentifier(node) || isKey(node)) {
      const list = names.get(node.text);
      if (list) list.push(node);
      else names.set(node.text, [node]);
    }
    ts.forEachChild(node, visit);
  };
  visit(sourceFile);
  return names;
}

/** `store["load"]`. */
function isKey(node: ts.Node): node is ts.StringLiteralLike {
  return (
    ts.isStringLiteralLike(node) &&
    ts.isElementAccessExpression(node.parent) &&
    node.parent.argumentExpression === node
  );
}
