/** Statements at a constructor's end that can run on the object when it is made already. */
import { ts } from "ts-morph";
import type { Stop } from "../families.ts";
import { excerpt } from "../receivers.ts";
import { resolveName } from "../../scope.ts";
import { isAssignment } from "../bodies.ts";
import { isReference, isWithin } from "./available.ts";

/** The statement and all after it, or why they can't. */
export function tailFrom(
  statement: ts.Statement,
  constructor: ts.ConstructorDeclaration,
): readonly ts.Statement[] | Stop {
  const all = [...(constructor.body?.statements ?? [])];
  const tail = all.slice(all.indexOf(statement));
  for (const each of tail) {
    const stop = whyNotBehind(each, tail, constructor);
    if (stop) return stop;
  }
  return tail;
}

function whyNotBehind(
  statement: ts.Statement,
  tail: readonly ts.Statement[],
  constructor: ts.ConstructorDeclaration,
): Stop | undefined {
  const isTyped = /\.[cm]?tsx?$/.test(constructor.getSourceFile().fileName);
  const visit = (node: ts.Node, isInFunction: boolean): Stop | undefined => {
    if (ts.isTypeNode(node)) return undefined;
    if (node.kind === ts.SyntaxKind.SuperKeyword || ts.isMetaProperty(node))
      return { node, reason: `\`${excerpt(node)}\` belongs to the constructor` };
    if (ts.isReturnStatement(node) && !isInFunction) return { node, reason: "the constructor returns early" };
    if (ts.isIdentifier(node) && isReference(node)) {
      if (node.text === "arguments") return { node, reason: "`arguments` belongs to the constructor" };
      const declaring = resolveName(node.text, node);
      const isLocal =
        declaring !== undefined &&
        constructor.body !== undefined &&
        isWithin(declaring, constructor.body) &&
        !tail.some((each) => isWithin(declaring, each));
      if (isLocal) return { node, reason: `\`${node.text}\` belongs to the constructor` };
    }
    const unassignable = isTyped && !isInFunction ? unassignableField(node, constructor) : undefined;
    if (unassignable !== undefined)
      return { node, reason: `\`${excerpt(unassignable)}\` has to be assigned in the constructor` };
    return ts.forEachChild(node, (child) => visit(child, isInFunction || ts.isFunctionLike(node)));
  };
  return visit(statement, false);
}

/** A field that only the constructor may assign, or that can't be said to be assigned behind it. */
function unassignableField(node: ts.Node, constructor: ts.ConstructorDeclaration): ts.Node | undefined {
  const target = assignedField(node);
  if (!target) return undefined;
  const field = fieldNamed(target.name.text, constructor);
  if (!field) return target;
  const isReadonly = field.modifiers?.some(({ kind }) => kind === ts.SyntaxKind.ReadonlyKeyword) ?? false;
  return isReadonly || (isUnassigned(field) && !field.type) ? target : undefined;
}

/** Fields that the statements assign, and the compiler expects the constructor to: they get a `!`. */
export function fieldsAssignedIn(
  tail: readonly ts.Statement[],
  constructor: ts.ConstructorDeclaration,
): ReadonlySet<ts.PropertyDeclaration> {
  const found = new Set<ts.PropertyDeclaration>();
  const visit = (node: ts.Node): void => {
    const target = assignedField(node);
    const field = target && fieldNamed(target.name.text, constructor);
    if (field && isUnassigned(field)) found.add(field);
    ts.forEachChild(node, visit);
  };
  for (const each of tail) visit(each);
  return found;
}

/** `this.x` of `this.x = …`. */
function assignedField(node: ts.Node): ts.PropertyAccessExpression | undefined {
  const target = ts.isBinaryExpression(node) && isAssignment(node.operatorToken.kind) ? node.left : undefined;
  if (!target || !ts.isPropertyAccessExpression(target)) return undefined;
  return target.expression.kind === ts.SyntaxKind.ThisKeyword ? target : undefined;
}

function fieldNamed(name: string, { parent }: ts.ConstructorDeclaration): ts.PropertyDeclaration | undefined {
  const member = parent.members.find((each) => each.name?.getText() === name);
  return member && ts.isPropertyDeclaration(member) ? member : undefined;
}

function isUnassigned({ initializer, questionToken, exclamationToken }: ts.PropertyDeclaration): boolean {
  return initializer === undefined && questionToken === undefined && exclamationToken === undefined;
}
