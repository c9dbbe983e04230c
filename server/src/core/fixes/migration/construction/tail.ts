/** Statements at a constructor's end that can run on the object when it is made already. */
import { ts } from "ts-morph";
import { isTypeScript } from "../../file-style.ts";
import type { Stop } from "../families.ts";
import { excerpt } from "../receivers.ts";
import { resolveName } from "../../scope.ts";
import { isAssignment } from "../../assignment.ts";
import { isReference, isWithin } from "./available.ts";
import { changedParameter } from "./changed-parameter.ts";
import { topStatementOf } from "./statements.ts";

/**
 * The statement and all after it, or why they can't. Where they use what is declared before, they begin there: they run
 * in their order in any case.
 */
export function tailFrom(
  statement: ts.Statement,
  constructor: ts.ConstructorDeclaration,
): readonly ts.Statement[] | Stop {
  const all = [...(constructor.body?.statements ?? [])];
  let start = all.indexOf(statement);
  for (let at = all.length - 1; at >= start; at--)
    for (const declaring of localsOf(all[at]!, constructor))
      start = Math.min(start, all.indexOf(topStatementOf(declaring, constructor)!));
  const tail = all.slice(start);
  for (const each of tail) {
    const stop = whyNotBehind(each, constructor);
    if (stop) return stop;
  }
  const early = all
    .slice(0, start)
    .find((each) => localsOf(each, constructor).some((local) => local.pos >= tail[0]!.pos));
  if (early) return { node: early, reason: "it uses what is declared behind it" };
  const changed = changedParameter(constructor, new Set(tail));
  return changed ? { node: changed, reason: `\`${excerpt(changed)}\` changes a parameter before` } : tail;
}

/** What the statement uses of the constructor's own variables and functions: the names that declare it. */
function localsOf(statement: ts.Statement, { body }: ts.ConstructorDeclaration): readonly ts.Identifier[] {
  const found: ts.Identifier[] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isIdentifier(node) && isReference(node)) {
      const declaring = resolveName(node.text, node);
      if (declaring && body && isWithin(declaring, body)) found.push(declaring);
    }
    ts.forEachChild(node, visit);
  };
  visit(statement);
  return found;
}

function whyNotBehind(statement: ts.Statement, constructor: ts.ConstructorDeclaration): Stop | undefined {
  const isTyped = isTypeScript(constructor.getSourceFile());
  const visit = (node: ts.Node, isInFunction: boolean): Stop | undefined => {
    if (ts.isTypeNode(node)) return undefined;
    const isNewTarget = ts.isMetaProperty(node) && node.keywordToken === ts.SyntaxKind.NewKeyword;
    const isArguments = ts.isIdentifier(node) && node.text === "arguments" && isReference(node);
    if (node.kind === ts.SyntaxKind.SuperKeyword || isNewTarget || isArguments)
      return { node, reason: `\`${excerpt(node)}\` belongs to the constructor` };
    if (ts.isReturnStatement(node) && !isInFunction) return { node, reason: "the constructor returns early" };
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
