/**
 * What a piece of text reads or writes: a variable, `this`, or a member of either; the same for all ways in which it can
 * be written. Constants that stand for it are followed.
 */
import { ts } from "ts-morph";
import { resolveName } from "./scope.ts";

export interface StatePart {
  /** Equal for equal parts within one file. */
  readonly key: string;
  /** As it is written there. */
  readonly text: string;
  /** The name that declares the variable; undefined for `this`, and for what the file does not declare. */
  readonly declaring: ts.Identifier | undefined;
  /** The variable itself, not a member. */
  readonly isWhole: boolean;
}

/** Of an expression, or of a name in a pattern, which takes a member out. */
export function statePartAt(node: ts.Node): StatePart | undefined {
  const isPart = ts.isIdentifier(node) ? isValue(node) : isAccess(node);
  const found = isPart ? pathOf(node) : undefined;
  if (!found) return undefined;
  const { root, declaring, members } = found;
  return { key: root + members, text: node.getText(), declaring, isWhole: members === "" };
}

export function isAccess(node: ts.Node): node is ts.PropertyAccessExpression | ts.ElementAccessExpression {
  return ts.isPropertyAccessExpression(node) || ts.isElementAccessExpression(node);
}

/** Inside parentheses, or something that is there for the compiler only. */
export function isWrapped({ parent }: ts.Node): boolean {
  return ts.isParenthesizedExpression(parent) || ts.isNonNullExpression(parent) || ts.isAsExpression(parent);
}

interface Path {
  readonly root: string;
  readonly declaring: ts.Identifier | undefined;
  /** `.page.count`, `[index]`; empty for the root. */
  readonly members: string;
}

function pathOf(node: ts.Node): Path | undefined {
  if (ts.isIdentifier(node)) return pathOfName(node);
  if (node.kind === ts.SyntaxKind.ThisKeyword) return { root: "this", declaring: undefined, members: "" };
  if (ts.isParenthesizedExpression(node) || ts.isNonNullExpression(node) || ts.isAsExpression(node))
    return pathOf(node.expression);
  if (!isAccess(node)) return undefined;
  const owner = pathOf(node.expression);
  return owner && { ...owner, members: owner.members + memberOf(node) };
}

function memberOf(node: ts.PropertyAccessExpression | ts.ElementAccessExpression): string {
  if (ts.isPropertyAccessExpression(node)) return `.${node.name.text}`;
  const { argumentExpression: name } = node;
  return ts.isStringLiteralLike(name) ? `.${name.text}` : `[${name.getText()}]`;
}

function pathOfName(name: ts.Identifier): Path {
  const { parent } = name;
  const taken = ts.isBindingElement(parent) && parent.name === name ? pathOfElement(parent) : undefined;
  if (taken) return taken;
  const declaring = resolveName(name.text, name);
  const meant = declaring && declaring !== name ? standsFor(declaring) : undefined;
  return meant ?? { root: `${name.text}@${declaring?.pos ?? ""}`, declaring, members: "" };
}

/** What a constant is another name for: `const cache = this.cache`, `const { cache } = this`. */
function standsFor(declaring: ts.Identifier): Path | undefined {
  const { parent } = declaring;
  if (ts.isBindingElement(parent)) return isConstant(parent) ? pathOfElement(parent) : undefined;
  if (!ts.isVariableDeclaration(parent) || !parent.initializer || !isConstant(parent)) return undefined;
  return pathOf(parent.initializer);
}

/** The member that an element of a pattern takes; undefined where that has no name. */
function pathOfElement({
  parent: pattern,
  propertyName,
  name,
  dotDotDotToken,
}: ts.BindingElement): Path | undefined {
  const key = propertyName ?? name;
  if (!ts.isObjectBindingPattern(pattern) || dotDotDotToken || !ts.isIdentifier(key)) return undefined;
  const { parent } = pattern;
  const owner = ts.isBindingElement(parent)
    ? pathOfElement(parent)
    : ts.isVariableDeclaration(parent) && parent.initializer
      ? pathOf(parent.initializer)
      : undefined;
  return owner && { ...owner, members: `${owner.members}.${key.text}` };
}

function isConstant(node: ts.Node): boolean {
  let at = node;
  while (!ts.isVariableDeclarationList(at) && !ts.isStatement(at) && !ts.isFunctionLike(at)) at = at.parent;
  return (at.flags & ts.NodeFlags.Const) !== 0;
}

/** Not the name of a member, of a type, or of a label. */
function isValue(node: ts.Identifier): boolean {
  const { parent } = node;
  if (isAccess(parent)) return parent.expression === node || ts.isElementAccessExpression(parent);
  if (ts.isBindingElement(parent)) return parent.propertyName !== node;
  return !(ts.isPropertyAssignment(parent) && parent.name === node);
}
