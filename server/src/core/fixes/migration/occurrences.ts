/** Where names stand in the workspace: found by text and tree, so that the checker is asked about few places only. */
import { ts } from "ts-morph";
import { innermostAround } from "../../project/descend.ts";
import { standInAt } from "./stand-ins.ts";

export type Name = ts.Identifier | ts.PrivateIdentifier | ts.StringLiteralLike;

export interface Occurrences {
  /** Every identifier of the name, and every literal that may be a key, file by file. */
  of(name: string): readonly Name[];
  /** The same in one file. */
  in(sourceFile: ts.SourceFile, name: string): readonly Name[];
}

export function createOccurrences(files: readonly ts.SourceFile[], namesIn: Occurrences["in"]): Occurrences {
  const memo = new Map<string, readonly Name[]>();
  return {
    in: namesIn,
    of(name) {
      let found = memo.get(name);
      if (!found) memo.set(name, (found = files.flatMap((file) => namesIn(file, name))));
      return found;
    },
  };
}

const PART = /[\w$\u0080-\uffff]/;

/** By the text first: a tree is only looked into where the name stands. */
export function findNames(file: ts.SourceFile, name: string): readonly Name[] {
  const { text } = file;
  const found: Name[] = [];
  for (let at = text.indexOf(name); at !== -1; at = text.indexOf(name, at + name.length)) {
    if (PART.test(text[at - 1] ?? "") || PART.test(text[at + name.length] ?? "")) continue;
    const node = nameAt(file, at, name);
    if (node) found.push(node);
  }
  return found;
}

function nameAt(file: ts.SourceFile, at: number, name: string): Name | undefined {
  const node = innermostAround(file, { start: at, end: at + name.length });
  if (!ts.isIdentifier(node) && !ts.isPrivateIdentifier(node) && !isKey(node)) return undefined;
  // A literal's text begins behind its quote; in comments before a node the name means nothing.
  const start = node.getStart(file);
  return node.text === name && (at === start || at === start + 1) ? node : undefined;
}

/** `store["load"]`, `sinon.stub(store, "load")`. */
function isKey(node: ts.Node): node is ts.StringLiteralLike {
  if (!ts.isStringLiteralLike(node)) return false;
  const { parent } = node;
  const isElement = ts.isElementAccessExpression(parent) && parent.argumentExpression === node;
  return isElement || standInAt(node) !== undefined;
}
