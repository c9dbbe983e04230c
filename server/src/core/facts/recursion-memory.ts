/** Whether a function remembers what it has done: then it does each part once. */
import { ts } from "ts-morph";

export function isRemembered(node: ts.FunctionLikeDeclaration): boolean {
  return isWrapped(node) || asksWhatItKeeps(node);
}

/** `memoize(function fib(n) { … })`, `@memoize()`. */
function isWrapped(node: ts.FunctionLikeDeclaration): boolean {
  const decorators = ts.canHaveDecorators(node) ? (ts.getDecorators(node) ?? []) : [];
  if (decorators.some(({ expression }) => /memo|cache/i.test(expression.getText()))) return true;
  const { parent } = node;
  return (
    ts.isCallExpression(parent) &&
    parent.expression !== node &&
    /memo|cache|once/i.test(parent.expression.getText())
  );
}

/** It looks something up that it also writes, and never takes back: `if (seen.has(n)) return …; … seen.add(n)`. */
function asksWhatItKeeps(node: ts.FunctionLikeDeclaration): boolean {
  const asked = new Set<string>();
  const kept = new Map<string, number>();
  const undone = new Set<string>();
  const visit = (at: ts.Node): void => {
    if (ts.isCallExpression(at) && ts.isPropertyAccessExpression(at.expression)) {
      const { name, expression } = at.expression;
      const owner = expression.getText();
      if (/^(has|get|includes|indexOf)$/.test(name.text)) asked.add(owner);
      if (/^(set|add|push)$/.test(name.text)) kept.set(owner, 1);
      if (/^(delete|pop|clear|splice)$/.test(name.text)) undone.add(owner);
    }
    if (ts.isElementAccessExpression(at)) noteElement(at, asked, kept, undone);
    if (ts.isBinaryExpression(at) && at.operatorToken.kind === ts.SyntaxKind.InKeyword)
      asked.add(at.right.getText());
    ts.forEachChild(at, visit);
  };
  visit(node);
  return [...kept].some(([owner, times]) => times === 1 && asked.has(owner) && !undone.has(owner));
}

/** Written twice, it is a board on which something is tried and taken back. */
function noteElement(
  node: ts.ElementAccessExpression,
  asked: Set<string>,
  kept: Map<string, number>,
  undone: Set<string>,
): void {
  const { parent } = node;
  const owner = node.expression.getText();
  if (ts.isDeleteExpression(parent)) {
    undone.add(owner);
    return;
  }
  const isTarget =
    ts.isBinaryExpression(parent) &&
    parent.left === node &&
    parent.operatorToken.kind >= ts.SyntaxKind.FirstAssignment &&
    parent.operatorToken.kind <= ts.SyntaxKind.LastAssignment;
  if (!isTarget) {
    asked.add(owner);
    return;
  }
  const isBoth = parent.operatorToken.kind !== ts.SyntaxKind.EqualsToken;
  if (isBoth) asked.add(owner);
  kept.set(owner, (kept.get(owner) ?? 0) + 1);
}
