/** How a name stands in the text: as a declaration, in a type, as what a call calls. No checker is asked. */
import { ts } from "ts-morph";
import { holderOf, outermost, type FunctionBody } from "./functions.ts";
import type { Name } from "./occurrences.ts";

export function isBody(node: ts.Node): node is FunctionBody {
  return ts.isFunctionLike(node) && "body" in node && node.body !== undefined;
}

export function isName(node: ts.Node): node is Name {
  return ts.isIdentifier(node) || ts.isPrivateIdentifier(node) || ts.isStringLiteralLike(node);
}

export function isDefaultExport(node: FunctionBody): boolean {
  if (ts.isFunctionDeclaration(node))
    return node.modifiers?.some(({ kind }) => kind === ts.SyntaxKind.DefaultKeyword) ?? false;
  const holder = holderOf(node);
  return (
    ts.isExportAssignment(holder) ||
    (ts.isBinaryExpression(holder) && holder.left.getText() === "module.exports")
  );
}

/** The name of what it declares: a function, a variable, a member, a parameter. */
export function isDeclarationName(name: Name): boolean {
  const { parent } = name;
  if (ts.isBindingElement(parent)) return parent.name === name && parent.propertyName !== undefined;
  return (
    (ts.isFunctionLike(parent) ||
      ts.isVariableDeclaration(parent) ||
      ts.isClassElement(parent) ||
      ts.isTypeElement(parent) ||
      ts.isParameter(parent) ||
      ts.isPropertyAssignment(parent)) &&
    parent.name === name
  );
}

export function isInType(name: ts.Node): boolean {
  for (let at = name.parent; at; at = at.parent) {
    if (ts.isExpressionWithTypeArguments(at)) return true;
    if (ts.isTypeNode(at)) return true;
    if (ts.isExpression(at) || ts.isStatement(at)) return false;
  }
  return false;
}

/** The member access that the name is the last of. */
export function accessOf(name: Name): ts.Expression | undefined {
  const { parent } = name;
  const isLast =
    (ts.isPropertyAccessExpression(parent) && parent.name === name) ||
    (ts.isElementAccessExpression(parent) && parent.argumentExpression === name);
  return isLast ? parent : undefined;
}

/** The call whose callee ends in the name. */
export function calledBy(name: Name): ts.CallExpression | undefined {
  const access = accessOf(name);
  const value = access && outermost(access);
  return value && ts.isCallExpression(value.parent) && value.parent.expression === value
    ? value.parent
    : undefined;
}

export function isCondition(value: ts.Expression): boolean {
  const { parent } = value;
  return (
    (ts.isIfStatement(parent) || ts.isWhileStatement(parent) || ts.isDoStatement(parent)) &&
    parent.expression === value
  );
}

export function isNeverAssigned(declaration: ts.VariableDeclaration): boolean {
  const { name } = declaration;
  const find = (node: ts.Node): true | undefined => {
    const target =
      ts.isBinaryExpression(node) && node.operatorToken.kind === ts.SyntaxKind.EqualsToken && node.left;
    if (target && ts.isIdentifier(target) && target.text === name.getText()) return true;
    return ts.forEachChild(node, find);
  };
  return !(find(declaration.getSourceFile()) ?? false);
}

export function nameText(declaration: ts.Node): string {
  return ts.getNameOfDeclaration(declaration as ts.Declaration)?.getText() ?? "a value";
}

/** A member of a class, and one of an interface or a type literal; undefined for any other pair. */
export function makerAndWanted(
  made: ts.Node,
  wanted: ts.Node,
): readonly [ts.ClassLikeDeclaration, ts.InterfaceDeclaration | ts.TypeLiteralNode] | undefined {
  const isWanted = ts.isTypeElement(wanted) && !ts.isClassElement(wanted);
  if (!ts.isClassElement(made) || !isWanted || !ts.isClassLike(made.parent)) return undefined;
  const { parent } = wanted;
  return ts.isInterfaceDeclaration(parent) || ts.isTypeLiteralNode(parent)
    ? [made.parent, parent]
    : undefined;
}
