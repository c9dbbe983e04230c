/** Loops that look for one item of their list, and wait for that one only: a condition tells, whatever the wait is for. */
import { ts } from "ts-morph";
import { itemOf, mentions } from "./loop-syntax.ts";

/** What no two items of a list have in common. */
const IDENTITY = /^(_?id|uuid|guid)$/;
/** `isEqual(a, b)`, `isDeepStrictEqual(a, b)`. */
const SAME = /^(is)?(Deep)?(Strict)?Equals?$/i;

export function pickedReason(
  loop: ts.IterationStatement,
  awaits: readonly ts.AwaitExpression[],
  own: ReadonlySet<string>,
): string | undefined {
  return awaits.every((node) => isPicked(loop, node, own))
    ? "it waits only for the one item that it looks for"
    : undefined;
}

function isPicked(loop: ts.IterationStatement, node: ts.Node, own: ReadonlySet<string>): boolean {
  const item = itemOf(loop);
  for (let at = node; at !== loop.statement; at = at.parent) {
    const { parent } = at;
    if (ts.isIfStatement(parent) && parent.thenStatement === at && picks(parent.expression, item, own))
      return true;
  }
  return false;
}

/** Whether the condition holds for the item that equals something from outside the loop. */
function picks(condition: ts.Expression, item: string | undefined, own: ReadonlySet<string>): boolean {
  if (ts.isParenthesizedExpression(condition)) return picks(condition.expression, item, own);
  const compared = comparisonOf(condition);
  if (compared) {
    const { one, other, inDepth } = compared;
    const tells = (mine: ts.Expression, outer: ts.Expression) =>
      (inDepth ? mentions(mine, own) : isIdentity(mine, item, own)) && isOuter(outer, own);
    return tells(one, other) || tells(other, one);
  }
  if (!ts.isBinaryExpression(condition)) return false;
  const isBoth = condition.operatorToken.kind === ts.SyntaxKind.AmpersandAmpersandToken;
  return isBoth && (picks(condition.left, item, own) || picks(condition.right, item, own));
}

interface Comparison {
  readonly one: ts.Expression;
  readonly other: ts.Expression;
  /** Of all that the two hold: `JSON.stringify(a) === JSON.stringify(b)`. */
  readonly inDepth: boolean;
}

function comparisonOf(node: ts.Expression): Comparison | undefined {
  if (ts.isCallExpression(node)) {
    const [one, other] = node.arguments;
    const name = node.expression.getText().replace(/^.*\./s, "");
    return one && other && SAME.test(name) ? { one, other, inDepth: true } : undefined;
  }
  if (!ts.isBinaryExpression(node) || !/^={2,3}$/.test(node.operatorToken.getText())) return undefined;
  const inDepth = [node.left, node.right].every((side) => /^JSON\.stringify\(/.test(side.getText()));
  return { one: node.left, other: node.right, inDepth };
}

function isIdentity(node: ts.Expression, item: string | undefined, own: ReadonlySet<string>): boolean {
  if (ts.isIdentifier(node)) return node.text === item || (own.has(node.text) && IDENTITY.test(node.text));
  return ts.isPropertyAccessExpression(node) && IDENTITY.test(node.name.text) && mentions(node, own);
}

/** One value of many; `item === undefined` and `kind === "file"` pick nothing. */
function isOuter(node: ts.Expression, own: ReadonlySet<string>): boolean {
  const isOne = ts.isIdentifier(node) ? node.text !== "undefined" : !ts.isLiteralExpression(node);
  return isOne && node.kind !== ts.SyntaxKind.NullKeyword && !mentions(node, own);
}
