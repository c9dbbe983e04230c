/**
 * What a text reads and writes by itself: the names and members that an expression touches, without what its calls do.
 * Calls are sites; what they read and write is for `reach/effects/` to put together.
 */
import { ts } from "ts-morph";
import type { Value } from "./facts.ts";
import { writtenTarget } from "./loop-syntax.ts";
import { isOnce } from "./once.ts";
import { indexOfName, startOf, type State } from "./state.ts";
import { valueOf } from "./value.ts";

/** A write to a name, a member or an element: by an assignment, a step (`count++`) or a `delete`. */
export interface Write {
  readonly place: Value;
  /** What is written is read too: `count += 1`, `count++`. */
  readonly reads: boolean;
  /** In whichever order that is done, the result is the same: `count++;`, `total += 1;`, `changed = true;`. */
  readonly inAnyOrder: boolean;
  /** Only the first who comes does it, and the others find what it left: `this.#page ??= read()`. */
  readonly once: boolean;
  readonly at: number;
}

/**
 * A name that stands for a variable or parameter: of a function around this one, or of a function that waits, where
 * something else may have changed it meanwhile.
 */
export interface Mention {
  /** The binding's index. */
  readonly binding: number;
  readonly at: number;
}

export function noteWrite(state: State, node: ts.Node): void {
  const target = writtenTarget(node);
  if (!target) return;
  const reads = !ts.isBinaryExpression(node) || node.operatorToken.kind !== ts.SyntaxKind.EqualsToken;
  const once = ts.isBinaryExpression(node) && isOnce(state, node.right);
  const inAnyOrder = isInAnyOrder(node);
  for (const place of targetsOf(target))
    state.writes.push({ place: valueOf(state, place), reads, inAnyOrder, once, at: startOf(state, place) });
}

/** A count or a mark, and nobody takes its value. */
function isInAnyOrder(node: ts.Node): boolean {
  if (!ts.isExpressionStatement(node.parent)) return false;
  if (!ts.isBinaryExpression(node)) return !ts.isDeleteExpression(node);
  const { kind } = node.operatorToken;
  if (kind === ts.SyntaxKind.EqualsToken) return /^(true|null|undefined)$/.test(node.right.getText());
  const isSum = kind === ts.SyntaxKind.PlusEqualsToken || kind === ts.SyntaxKind.MinusEqualsToken;
  return isSum && ts.isNumericLiteral(node.right);
}

/** `[a, b.c] = …` and `({ a, b: c } = …)` write each of their parts. */
function targetsOf(target: ts.Expression): readonly ts.Expression[] {
  if (ts.isParenthesizedExpression(target)) return targetsOf(target.expression);
  if (ts.isArrayLiteralExpression(target)) return target.elements.flatMap(targetsOf);
  if (ts.isSpreadElement(target)) return targetsOf(target.expression);
  if (ts.isObjectLiteralExpression(target))
    return target.properties.flatMap((each) => {
      if (ts.isShorthandPropertyAssignment(each)) return [each.name];
      if (ts.isPropertyAssignment(each)) return targetsOf(each.initializer);
      return ts.isSpreadAssignment(each) ? targetsOf(each.expression) : [];
    });
  if (ts.isBinaryExpression(target)) return targetsOf(target.left);
  return ts.isOmittedExpression(target) ? [] : [target];
}

/** A name whose declaration the walk may not have come to yet. */
export interface Named {
  readonly name: string;
  readonly scope: number;
  readonly function: number;
  readonly at: number;
  /** Only a member of it is asked for or called, which is a read or a site of its own. */
  readonly isOwner: boolean;
}

export function noteName(state: State, node: ts.Identifier): void {
  if (!isUse(node)) return;
  const { scope, function: user } = state;
  const isOwner = ts.isPropertyAccessExpression(node.parent);
  state.names.push({ name: node.text, scope, function: user, at: startOf(state, node), isOwner });
}

/**
 * What a function declares itself ends with it, unless a closure takes it along: the function's own names matter only
 * where it waits, and may wait for two things at a time.
 */
export function mentionsOf({ scopes, bindings, functions, names }: State): Mention[] {
  return names.flatMap(({ name, scope, function: user, at, isOwner }) => {
    const binding = indexOfName(scopes, scope, name);
    const found = binding === undefined ? undefined : bindings[binding]!;
    if (!found || !(found.kind === "variable" || found.kind === "parameter")) return [];
    if (found.function === user && (isOwner || functions[user]!.firstWait === undefined)) return [];
    return [{ binding: binding!, at }];
  });
}

/** Whether the identifier stands for a value, and not for a property, a label or a declaration. */
function isUse(node: ts.Identifier): boolean {
  const { parent } = node;
  if (ts.isPropertyAccessExpression(parent)) return parent.expression === node;
  if (ts.isPropertyAssignment(parent)) return parent.initializer === node;
  if (ts.isJsxAttribute(parent) || ts.isBreakOrContinueStatement(parent)) return false;
  return !ts.isLabeledStatement(parent) && !ts.isMetaProperty(parent);
}
