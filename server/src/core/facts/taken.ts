/** Whether anybody takes what a call gives. */
import { ts } from "ts-morph";

/**
 * It stands alone, so nobody sees its result, or its failure if that is a promise's: `save(item);`, `load().then(show);`.
 * `void save(item);` says that this is meant.
 */
export function isDropped(node: ts.Expression): boolean {
  const { parent } = node;
  if (ts.isExpressionStatement(parent)) return true;
  if (ts.isParenthesizedExpression(parent)) return isDropped(parent);
  if (ts.isBinaryExpression(parent)) return SHORT_CUTS.has(parent.operatorToken.kind) && isDropped(parent);
  const chained = ts.isPropertyAccessExpression(parent) && parent.expression === node ? parent : undefined;
  if (!chained || !ts.isCallExpression(chained.parent) || chained.parent.expression !== chained) return false;
  const { arguments: given } = chained.parent;
  const isUnhandled = chained.name.text === "finally" || (chained.name.text === "then" && given.length < 2);
  return isUnhandled && isDropped(chained.parent);
}

const SHORT_CUTS: ReadonlySet<ts.SyntaxKind> = new Set([
  ts.SyntaxKind.AmpersandAmpersandToken,
  ts.SyntaxKind.BarBarToken,
  ts.SyntaxKind.QuestionQuestionToken,
]);
