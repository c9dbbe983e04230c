/** Names as a gather asks for them: who uses one, and whether it is declared inside of a part. */
import { ts } from "ts-morph";
import { isMemberName, resolveName, usesOf } from "../scope.ts";
import { holds } from "../state-change.ts";

/** What declares the name that an identifier uses; undefined for a member's name and for a global. */
export function declaringOf(use: ts.Identifier): ts.Identifier | undefined {
  return isMemberName(use) ? undefined : resolveName(use.text, use);
}

/** The uses of a declared name in a part of its file, the declaration left out. */
export function usesIn(part: ts.Node, declaring: ts.Identifier): readonly ts.Identifier[] {
  return usesOf(declaring.getSourceFile(), declaring.text).filter(
    (use) => use !== declaring && holds(part, use) && resolveName(use.text, use) === declaring,
  );
}

/** Visits the nodes of a turn that run in it: not those of functions that are made there. */
export function walkTurn(node: ts.Node, visit: (node: ts.Node) => void): void {
  visit(node);
  ts.forEachChild(node, (child) => {
    if (!ts.isFunctionLike(child) && !ts.isClassLike(child)) walkTurn(child, visit);
  });
}
