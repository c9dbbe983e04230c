/** Which expressions give a variable or a member another value. */
import { ts } from "ts-morph";

/** `=`, `+=`, `??=` and their kin. */
export function isAssignment(operator: ts.SyntaxKind): boolean {
  return operator >= ts.SyntaxKind.FirstAssignment && operator <= ts.SyntaxKind.LastAssignment;
}

/** `++` and `--`. */
export function isStep(node: ts.Node): node is ts.PrefixUnaryExpression | ts.PostfixUnaryExpression {
  return (
    (ts.isPrefixUnaryExpression(node) || ts.isPostfixUnaryExpression(node)) &&
    (node.operator === ts.SyntaxKind.PlusPlusToken || node.operator === ts.SyntaxKind.MinusMinusToken)
  );
}

export type PlainAssignment = ts.BinaryExpression | ts.PrefixUnaryExpression | ts.PostfixUnaryExpression;

/** The assignment or step that the node is the target of, as a whole. */
export function assignmentOf(target: ts.Node): PlainAssignment | undefined {
  const { parent } = target;
  if (ts.isBinaryExpression(parent))
    return parent.left === target && isAssignment(parent.operatorToken.kind) ? parent : undefined;
  return isStep(parent) ? parent : undefined;
}
