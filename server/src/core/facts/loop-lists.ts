/** Loops that make a list, a set or a text longer until it is as long as something says. */
import { ts } from "ts-morph";
import type { Value } from "./facts.ts";
import { conjuncts } from "./loop-bounds.ts";
import { walk } from "./loop-syntax.ts";
import type { State } from "./state.ts";
import { valueOf } from "./value.ts";

const PUTS_IN = /^(push|unshift|add|set|enqueue)$/;

/** `while (rows.length < count) { … rows.push(row); … }`. */
export function filledUpTo(state: State, node: ts.IterationStatement): Value | undefined {
  const condition =
    ts.isWhileStatement(node) || ts.isDoStatement(node)
      ? node.expression
      : ts.isForStatement(node)
        ? node.condition
        : undefined;
  for (const each of condition ? conjuncts(condition) : []) {
    if (!ts.isBinaryExpression(each) || !/^<=?$/.test(each.operatorToken.getText(state.sourceFile))) continue;
    const { left, right } = each;
    const isSize = ts.isPropertyAccessExpression(left) && /^(length|size)$/.test(left.name.text);
    if (isSize && growsIn(node.statement, left.expression.getText(state.sourceFile), state))
      return valueOf(state, right);
  }
  return undefined;
}

function growsIn(body: ts.Statement, list: string, { sourceFile }: State): boolean {
  let found = false;
  walk(body, (node) => {
    if (ts.isCallExpression(node) && ts.isPropertyAccessExpression(node.expression)) {
      const { name, expression } = node.expression;
      found ||= PUTS_IN.test(name.text) && expression.getText(sourceFile) === list;
    }
    if (ts.isBinaryExpression(node) && node.operatorToken.kind === ts.SyntaxKind.PlusEqualsToken)
      found ||= node.left.getText(sourceFile) === list;
    return !found;
  });
  return found;
}
