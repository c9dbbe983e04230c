/**
 * What moves out of a constructor so that something in it can be awaited. Statements and values that need nothing of
 * the new object move before its construction, in their order; what is left of the statements at the end moves behind it.
 */
import { ts } from "ts-morph";
import type { Stop } from "../families.ts";
import { outermost } from "../functions.ts";
import { excerpt } from "../receivers.ts";
import { availabilityOf, isWithin } from "./available.ts";
import { changedParameter, looksAtChanged } from "./changed-parameter.ts";
import { effectOfBase, effectOfFields, firstEffect, initializersOf } from "./plain.ts";
import { topStatementOf } from "./statements.ts";
import { tailFrom } from "./tail.ts";

export interface Moves {
  /** They run in the factory, before the object is made. */
  readonly statements: ReadonlySet<ts.Statement>;
  /** They are computed in the factory, before the object is made, and handed to the constructor. */
  readonly values: ReadonlySet<ts.Expression>;
  /** They run in the factory, on the object: these and all after them. */
  readonly tail: readonly ts.Statement[];
}

/** What moves so that the node can be awaited, or why nothing can. */
export function movesFor(node: ts.Node, constructor: ts.ConstructorDeclaration): Moves | Stop {
  const statement = topStatementOf(node, constructor);
  if (!statement) return { node, reason: "it is part of a parameter" };
  const before = movesBefore(node, statement, constructor);
  if (!("reason" in before)) return before;
  const tail = tailFrom(statement, constructor);
  return "reason" in tail ? before : { statements: new Set(), values: new Set(), tail };
}

export function isStop(outcome: object): outcome is Stop {
  return "reason" in outcome;
}

/** All of them together: what is part of something else that moves is left out. */
export function unite(all: readonly Moves[]): Moves {
  const tails = all.map(({ tail }) => tail).filter(({ length }) => length > 0);
  const tail = tails.sort((a, b) => b.length - a.length)[0] ?? [];
  const first = tail[0]?.pos ?? Number.MAX_SAFE_INTEGER;
  const statements = new Set(all.flatMap((each) => [...each.statements]).filter(({ pos }) => pos < first));
  const values = new Set(all.flatMap((each) => [...each.values]).filter(({ pos }) => pos < first));
  const around = [...statements, ...values];
  for (const value of values)
    if (around.some((each) => each !== value && isWithin(value, each))) values.delete(value);
  return { statements, values, tail };
}

function movesBefore(
  node: ts.Node,
  statement: ts.Statement,
  constructor: ts.ConstructorDeclaration,
): Moves | Stop {
  const owner = constructor.parent;
  const all = [...(constructor.body?.statements ?? [])];
  const statements = new Set<ts.Statement>();
  const values = new Set<ts.Expression>();
  const reach = all.indexOf(statement);

  /** With the statements that declare what it uses; all of them or nothing. */
  const take = (start: ts.Statement | ts.Expression): boolean => {
    const taken = new Set<ts.Node>([start]);
    for (const each of taken) {
      const availability = availabilityOf(each, constructor);
      if ("missing" in availability) return false;
      for (const needed of availability.requires) taken.add(needed);
    }
    for (const each of taken) {
      if (ts.isStatement(each)) statements.add(each);
      else values.add(each as ts.Expression);
    }
    return true;
  };

  const stop = (at: ts.Node, reason: string): Stop => ({ node: at, reason });
  if (!take(statement)) {
    const value = handedValue(node, constructor);
    if (!value) return stop(node, whyNotHanded(node, constructor));
    if (!isAlwaysFirst(value, statement)) return stop(node, "it runs only sometimes there");
    if (!take(value)) return stop(node, whyNotHanded(node, constructor));
    for (let earlier; (earlier = firstBefore(value, statement, values));)
      if (!isAlwaysFirst(earlier, statement) || !ts.isExpression(earlier) || !take(earlier))
        return stop(earlier, lateReason(earlier));
  }
  for (const earlier of all.slice(0, reach)) {
    if (statements.has(earlier)) continue;
    const effect = firstEffect(earlier, values);
    if (!effect || take(earlier)) continue;
    const assigned = assignedValue(earlier);
    if (assigned && isWithin(effect, assigned) && take(assigned)) continue;
    return stop(effect, lateReason(effect));
  }
  const staying = all.slice(0, reach).filter((each) => !statements.has(each));
  const looking = looksAtChanged([...initializersOf(owner), ...staying], statements);
  if (looking) return stop(looking, lateReason(looking));
  const assigned = changedParameter(constructor, statements);
  if (assigned) return stop(assigned, `\`${excerpt(assigned)}\` changes a parameter before`);
  const base = effectOfBase(owner);
  const isInSuper = isSuperCall(statement);
  if (base && !isInSuper)
    return stop(base, `the constructor of \`${excerpt(base)}\`, which runs before it, would run after it`);
  const field = effectOfFields(owner);
  return field && !isInSuper ? stop(field, lateReason(field)) : { statements, values, tail: [] };
}

const lateReason = (node: ts.Node): string =>
  `\`${excerpt(node)}\`, which runs before it, would run after it`;

function whyNotHanded(node: ts.Node, constructor: ts.ConstructorDeclaration): string {
  const availability = availabilityOf(node, constructor);
  return "missing" in availability
    ? `it needs \`${excerpt(availability.missing)}\` before the object is there`
    : "it needs what is there only later";
}

/**
 * The value that is handed over instead of the node: all that is assigned, where that needs nothing of the object; else
 * the node itself.
 */
function handedValue(node: ts.Node, constructor: ts.ConstructorDeclaration): ts.Expression | undefined {
  let at = outermost(node) as ts.Expression;
  const own = at;
  while (climbs(at)) at = outermost(at.parent) as ts.Expression;
  const isWhole = isAssigned(at) || ts.isPropertyAssignment(at.parent);
  const isFree = (value: ts.Expression): boolean => "requires" in availabilityOf(value, constructor);
  if (isWhole && isFree(at)) return at;
  return isFree(own) ? own : undefined;
}

function climbs(value: ts.Expression): boolean {
  const { parent } = value;
  if (ts.isPropertyAccessExpression(parent) || ts.isElementAccessExpression(parent)) return true;
  if (ts.isCallExpression(parent)) return parent.expression.kind !== ts.SyntaxKind.SuperKeyword;
  if (ts.isBinaryExpression(parent)) return parent.operatorToken.kind !== ts.SyntaxKind.EqualsToken;
  return (
    ts.isConditionalExpression(parent) || ts.isPrefixUnaryExpression(parent) || ts.isAwaitExpression(parent)
  );
}

function isAssigned(value: ts.Expression): boolean {
  const { parent } = value;
  return (
    (ts.isBinaryExpression(parent) &&
      parent.right === value &&
      parent.operatorToken.kind === ts.SyntaxKind.EqualsToken) ||
    (ts.isVariableDeclaration(parent) && parent.initializer === value)
  );
}

/** `R` of `this.x = R;`. */
function assignedValue(statement: ts.Statement): ts.Expression | undefined {
  if (!ts.isExpressionStatement(statement) || !ts.isBinaryExpression(statement.expression)) return undefined;
  const { left, operatorToken, right } = statement.expression;
  const isOfThis = ts.isPropertyAccessExpression(left) && left.expression.kind === ts.SyntaxKind.ThisKeyword;
  return isOfThis && operatorToken.kind === ts.SyntaxKind.EqualsToken ? right : undefined;
}

/** Whether the value is computed whenever the statement runs. */
function isAlwaysFirst(value: ts.Node, statement: ts.Statement): boolean {
  for (let child: ts.Node = value, at = value.parent; child !== statement; child = at, at = at.parent) {
    if (ts.isFunctionLike(at) || ts.isClassLike(at)) return false;
    if (ts.isConditionalExpression(at) && at.condition !== child) return false;
    if (ts.isBinaryExpression(at) && at.right === child && isLogical(at.operatorToken.kind)) return false;
    if (at.flags & ts.NodeFlags.OptionalChain && (at as ts.CallExpression).expression !== child) return false;
    if (!ts.isStatement(at)) continue;
    const isPlain = ts.isExpressionStatement(at) || ts.isVariableStatement(at);
    const isCondition = ts.isIfStatement(at) && at.expression === child;
    const isList = ts.isForOfStatement(at) && at.expression === child;
    if (!isPlain && !isCondition && !isList) return false;
  }
  return true;
}

function isLogical(kind: ts.SyntaxKind): boolean {
  return (
    kind === ts.SyntaxKind.AmpersandAmpersandToken ||
    kind === ts.SyntaxKind.BarBarToken ||
    kind === ts.SyntaxKind.QuestionQuestionToken ||
    kind === ts.SyntaxKind.AmpersandAmpersandEqualsToken ||
    kind === ts.SyntaxKind.BarBarEqualsToken ||
    kind === ts.SyntaxKind.QuestionQuestionEqualsToken
  );
}

/** What the statement does before it comes to the value. */
function firstBefore(
  value: ts.Expression,
  statement: ts.Statement,
  known: ReadonlySet<ts.Node>,
): ts.Node | undefined {
  for (let child: ts.Node = value, at = value.parent; child !== statement; child = at, at = at.parent) {
    const before: ts.Node[] = [];
    const last = child;
    ts.forEachChild(at, (each) => {
      if (each.end <= last.pos) before.push(each);
    });
    for (const each of before) {
      const effect = firstEffect(each, known);
      if (effect) return effect;
    }
  }
  return undefined;
}

function isSuperCall(statement: ts.Statement): boolean {
  return (
    ts.isExpressionStatement(statement) &&
    ts.isCallExpression(statement.expression) &&
    statement.expression.expression.kind === ts.SyntaxKind.SuperKeyword
  );
}
