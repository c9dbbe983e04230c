/** `this.path` where the constructor declares `private path`: the same as the parameter, before the object is there too. */
import { ts } from "ts-morph";
import type { Rewrite } from "../../rewrite.ts";
import { spanOf } from "../../rewrite.ts";
import { resolveName } from "../../scope.ts";
import { isAssignment } from "../../assignment.ts";

/** The parameter that the node reads by its property; undefined where the constructor gives the property another value. */
export function readParameter(
  node: ts.Node,
  constructor: ts.ConstructorDeclaration,
): ts.ParameterDeclaration | undefined {
  const name = propertyOf(node);
  if (name === undefined) return undefined;
  const parameter = constructor.parameters.find(
    (each) =>
      ts.isParameterPropertyDeclaration(each, constructor) &&
      ts.isIdentifier(each.name) &&
      each.name.text === name,
  );
  if (!parameter || resolveName(name, node) !== parameter.name) return undefined;
  return isAssignedIn(constructor, name) ? undefined : parameter;
}

/** Has the parameters read by their own names. */
export function readByName(node: ts.Node, constructor: ts.ConstructorDeclaration, rewrite: Rewrite): void {
  const parameter = readParameter(node, constructor);
  if (parameter) return rewrite.replace(spanOf(node), parameter.name.getText());
  ts.forEachChild(node, (child) => readByName(child, constructor, rewrite));
}

/** `path` of `this.path`. */
function propertyOf(node: ts.Node): string | undefined {
  const isOfThis = ts.isPropertyAccessExpression(node) && node.expression.kind === ts.SyntaxKind.ThisKeyword;
  return isOfThis ? node.name.text : undefined;
}

/** Whether the property, or the parameter, may be another value than what was given. */
function isAssignedIn(node: ts.Node, name: string): boolean {
  const isTarget = (target: ts.Node): boolean =>
    propertyOf(target) === name || (ts.isIdentifier(target) && target.text === name);
  if (ts.isBinaryExpression(node) && isAssignment(node.operatorToken.kind) && isTarget(node.left))
    return true;
  if ((ts.isPrefixUnaryExpression(node) || ts.isPostfixUnaryExpression(node)) && isTarget(node.operand))
    return true;
  return ts.forEachChild(node, (child) => isAssignedIn(child, name) || undefined) ?? false;
}
