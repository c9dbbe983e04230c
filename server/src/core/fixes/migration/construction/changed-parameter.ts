/** Parameters of a constructor that get another value there. */
import { ts } from "ts-morph";
import { isReference } from "./available.ts";

/**
 * Where a parameter gets another value that the factory would not know, since the code stays; or that it would know too
 * early, since the code moves there.
 */
export function changedParameter(
  { parameters, body }: ts.ConstructorDeclaration,
  moved: ReadonlySet<ts.Statement>,
): ts.Node | undefined {
  const fields = new Set<string>();
  const names = new Set<string>();
  const collect = (name: ts.BindingName, isField: boolean): void => {
    if (ts.isIdentifier(name)) (isField ? fields : names).add(name.text);
    else for (const each of name.elements) if (!ts.isOmittedExpression(each)) collect(each.name, isField);
  };
  for (const { name, modifiers } of parameters) collect(name, modifiers !== undefined);
  const usedBefore = new Set<string>();
  const find = (node: ts.Node, isMoved: boolean): ts.Node | undefined => {
    const moves = isMoved || (ts.isStatement(node) && moved.has(node));
    if (ts.isIdentifier(node) && isReference(node)) {
      const isKnown = moves && !fields.has(node.text) && !usedBefore.has(node.text);
      const isParameter = names.has(node.text) || fields.has(node.text);
      if (isParameter && isChanged(node) && !isKnown) return node.parent;
      if (!moves) usedBefore.add(node.text);
    }
    return ts.forEachChild(node, (child) => find(child, moves));
  };
  return body && find(body, false);
}

function isChanged(node: ts.Identifier): boolean {
  const { parent } = node;
  if (ts.isBinaryExpression(parent))
    return (
      parent.left === node &&
      parent.operatorToken.kind >= ts.SyntaxKind.FirstAssignment &&
      parent.operatorToken.kind <= ts.SyntaxKind.LastAssignment
    );
  return (
    (ts.isPrefixUnaryExpression(parent) || ts.isPostfixUnaryExpression(parent)) &&
    (parent.operator === ts.SyntaxKind.PlusPlusToken || parent.operator === ts.SyntaxKind.MinusMinusToken)
  );
}
