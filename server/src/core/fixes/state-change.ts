/** What changes a part of the state: assignments, deletions, members of collections that change them, and whom a call lands in. */
import { ts } from "ts-morph";
import { assignmentOf, isAssignment, type PlainAssignment } from "./assignment.ts";
import { resolveName } from "./scope.ts";
import { isAccess, isWrapped } from "./state-part.ts";

export function holds(around: ts.Node, node: ts.Node): boolean {
  return around.pos <= node.pos && node.end <= around.end;
}

/** A function of the file that is called by its name, or a method by `this`. */
export function functionCalledBy(call: ts.Node): ts.Node | undefined {
  if (!ts.isCallExpression(call)) return undefined;
  const { expression: callee } = call;
  const declaration = ts.isIdentifier(callee)
    ? resolveName(callee.text, callee)?.parent
    : ts.isPropertyAccessExpression(callee) && callee.expression.kind === ts.SyntaxKind.ThisKeyword
      ? memberNamed(callee.name.text, callee)
      : undefined;
  if (!declaration) return undefined;
  const isField = ts.isVariableDeclaration(declaration) || ts.isPropertyDeclaration(declaration);
  const made = isField ? declaration.initializer : declaration;
  return made && ts.isFunctionLike(made) ? made : undefined;
}

function memberNamed(name: string, from: ts.Node): ts.ClassElement | undefined {
  let around: ts.Node = from;
  while (!ts.isClassLike(around) && !ts.isSourceFile(around)) around = around.parent;
  return ts.isClassLike(around) ? around.members.find((each) => each.name?.getText() === name) : undefined;
}

/** Members of collections that change them. */
const CHANGING =
  /^(set|add|delete|clear|push|pop|shift|unshift|splice|sort|reverse|fill|append|remove|enqueue|dequeue)$/;

/** The collection that a call changes: `pages` of `pages.set(name, text)`. */
export function changedByCall(node: ts.Node): ts.Expression | undefined {
  if (!ts.isCallExpression(node) || !ts.isPropertyAccessExpression(node.expression)) return undefined;
  const { name, expression } = node.expression;
  return CHANGING.test(name.text) ? expression : undefined;
}

/** What is changed without naming the part: by a call, `Object.assign(page, …)`, `delete pages[name]`, `list.length = 0`. */
export function changedWholeBy(node: ts.Node): ts.Expression | undefined {
  if (ts.isCallExpression(node) && node.expression.getText() === "Object.assign") return node.arguments[0];
  if (ts.isDeleteExpression(node)) return isAccess(node.expression) ? node.expression.expression : undefined;
  const isLength =
    ts.isPropertyAccessExpression(node) && node.name.text === "length" && assignmentTo(node) !== undefined;
  return isLength ? node.expression : changedByCall(node);
}

export function isChangedByCall(node: ts.Node): boolean {
  const access = node.parent;
  return (
    ts.isPropertyAccessExpression(access) &&
    access.expression === node &&
    changedByCall(access.parent) === node
  );
}

/** Put into a collection, or assigned to something that is there already, by itself or in a literal. */
export function isGivenAway(node: ts.Node): boolean {
  let value = node;
  while (isPartOfLiteral(value)) value = value.parent;
  const { parent } = value;
  if (ts.isCallExpression(parent)) return parent.expression !== value && changedByCall(parent) !== undefined;
  return ts.isBinaryExpression(parent) && parent.right === value && isAssignment(parent.operatorToken.kind);
}

function isPartOfLiteral({ parent }: ts.Node): boolean {
  return (
    ts.isObjectLiteralExpression(parent) ||
    ts.isArrayLiteralExpression(parent) ||
    ts.isPropertyAssignment(parent) ||
    ts.isShorthandPropertyAssignment(parent)
  );
}

type Assignment = PlainAssignment | ts.DeleteExpression | ts.ForInOrOfStatement;

/** What assigns to it, by itself or as a part of a pattern; to delete it is the same. */
export function assignmentTo(target: ts.Node): Assignment | undefined {
  let part = target;
  while (isPartOfLiteral(part) || ts.isSpreadElement(part.parent) || isWrapped(part)) part = part.parent;
  const { parent } = part;
  if (ts.isDeleteExpression(parent)) return parent;
  if (ts.isForInStatement(parent) || ts.isForOfStatement(parent))
    return parent.initializer === part ? parent : undefined;
  return assignmentOf(part);
}

export function isCompound(assignment: Assignment): boolean {
  if (ts.isBinaryExpression(assignment)) return assignment.operatorToken.kind !== ts.SyntaxKind.EqualsToken;
  return ts.isPrefixUnaryExpression(assignment) || ts.isPostfixUnaryExpression(assignment);
}
