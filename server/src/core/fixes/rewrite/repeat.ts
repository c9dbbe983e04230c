/** What is done again and again around a node: loops, and the callbacks that methods of lists call for each item. */
import { ts } from "ts-morph";
import type { FileDraft } from "../file-draft.ts";
import { indentationOf, newlineOf, styleOf } from "../file-style.ts";
import { indentationStep, indentLines, putBefore } from "../layout.ts";
import { labelled } from "../loop-site.ts";
import { spanOf } from "../rewrite.ts";
import { assignmentTo, changedWholeBy, functionCalledBy, holds, isChangedByCall } from "../state-change.ts";
import { isAccess, statePartAt } from "../state-part.ts";

/** A loop, or the call of a list's method with a function that is written in place. */
export type Repeat = ts.IterationStatement | ts.CallExpression;

const REPEATING =
  /^(forEach|map|filter|some|every|find|findIndex|findLast|findLastIndex|flatMap|reduce|reduceRight|sort|toSorted)$/;

/** From the innermost outwards, as far as one run of the function around it goes. */
export function repeatsAround(node: ts.Node): readonly Repeat[] {
  const found: Repeat[] = [];
  for (let child = node, at = node.parent; at; child = at, at = at.parent) {
    if (ts.isIterationStatement(at, false)) {
      // What a loop goes through is asked for once.
      const isOnce =
        (ts.isForOfStatement(at) || ts.isForInStatement(at)) && at.expression === child
          ? true
          : ts.isForStatement(at) && at.initializer === child;
      if (!isOnce) found.push(at);
    } else if (ts.isFunctionLike(at)) {
      const call = at.parent;
      if (!isRepeating(call) || call.arguments[0] !== at) return found;
      found.push(call);
    }
  }
  return found;
}

function isRepeating(node: ts.Node): node is ts.CallExpression {
  return (
    ts.isCallExpression(node) &&
    ts.isPropertyAccessExpression(node.expression) &&
    REPEATING.test(node.expression.name.text)
  );
}

/** All nodes of a part of the file, and of the functions of the file that it calls. */
export function visitWithCalled(node: ts.Node, visit: (node: ts.Node) => void): void {
  const parts = new Set([node]);
  const each = (at: ts.Node): void => {
    visit(at);
    const called = functionCalledBy(at);
    if (called && ![...parts].some((part) => holds(part, called))) parts.add(called);
    ts.forEachChild(at, (child) => {
      if (!ts.isTypeNode(child)) each(child);
    });
  };
  for (const part of parts) each(part);
}

/**
 * Why what an expression gives (a variable, `this`, or a member of either) is not the same in each turn: where it changes;
 * undefined where nothing of the file changes it.
 */
export function changeIn(expression: ts.Expression, repeat: Repeat): ts.Node | undefined {
  const part = statePartAt(expression);
  if (!part) return expression;
  if (part.declaring && holds(repeat, part.declaring)) return part.declaring;
  let found: ts.Node | undefined;
  visitWithCalled(repeat, (node) => {
    const whole = changedWholeBy(node);
    if (whole && statePartAt(whole)?.key === part.key) found ??= node;
    if (!(ts.isIdentifier(node) || isAccess(node)) || !assignmentTo(node)) return;
    const key = statePartAt(node)?.key;
    // An element that is assigned, or what it is a member of.
    const isIt = key !== undefined && (part.key.startsWith(key) || key.startsWith(`${part.key}[`));
    if (isIt) found ??= node;
  });
  return found;
}

/** Calls in the repeated part that the file does not show, done for what they do: `save(item)`. */
export function unknownEffects(repeat: Repeat): readonly string[] {
  const names = new Set<string>();
  visitWithCalled(repeat, (node) => {
    if (ts.isAwaitExpression(node)) names.add("await");
    const call = ts.isExpressionStatement(node) ? node.expression : undefined;
    if (!call || !ts.isCallExpression(call) || functionCalledBy(call) || changedWholeBy(call)) return;
    const name = call.expression.getText();
    const isCallback = isRepeating(call);
    if (!isCallback && !/^(console\.\w+|process\.std(out|err)\.write)$/.test(name)) names.add(name);
  });
  return [...names];
}

/** Where lines can stand that are done once before all of the turns; undefined where there is no such place. */
export function placeBefore(repeat: Repeat): ts.Statement | ts.ArrowFunction | undefined {
  return ts.isCallExpression(repeat) ? enclosingPlace(repeat) : labelled(repeat);
}

/** Where lines can stand that are done just before an expression, in the same run of its function. */
export function enclosingPlace(node: ts.Node): ts.Statement | ts.ArrowFunction | undefined {
  for (let child = node, at = node.parent; at; child = at, at = at.parent) {
    if (ts.isArrowFunction(at)) return at.body === child ? at : undefined;
    if (ts.isFunctionLike(at) || ts.isClassLike(at)) return undefined;
    if (ts.isIterationStatement(at, false))
      return at.statement === child ? (child as ts.Statement) : undefined;
    if (ts.isStatement(at) && !ts.isBlock(at)) {
      const { parent } = at;
      if (ts.isBlock(parent) || ts.isSourceFile(parent) || ts.isModuleBlock(parent)) return at;
    }
  }
  return undefined;
}

/** Puts lines where they are done once before; the body of an arrow becomes a block. */
export function putOnceBefore(
  draft: FileDraft,
  place: ts.Statement | ts.ArrowFunction,
  lines: readonly string[],
): void {
  if (!ts.isArrowFunction(place)) return putBefore(draft, place, lines);
  const { sourceFile, rewrite, imports } = draft;
  const { semicolon } = styleOf(sourceFile, imports.bindings, undefined);
  const newline = newlineOf(sourceFile);
  const outer = indentationOf(sourceFile, place);
  const inner = newline + outer + indentationStep(sourceFile);
  const { body } = place;
  const isOwnLine = /\n[ \t]*$/.test(
    sourceFile.text.slice(place.equalsGreaterThanToken.end, body.getStart()),
  );
  const start = isOwnLine ? place.equalsGreaterThanToken.end : body.getStart();
  if (!isOwnLine) indentLines(draft, body);
  rewrite.arrangeSpan({ start, end: body.end }, body, [
    `${isOwnLine ? " " : ""}{${lines.map((line) => inner + line).join("")}${inner}return `,
    spanOf(withoutParentheses(body)),
    `${semicolon}${newline}${outer}}`,
  ]);
}

/** An object that an arrow function gives stands in parentheses, which it needs no more behind `return`. */
function withoutParentheses(body: ts.ConciseBody): ts.Node {
  return ts.isParenthesizedExpression(body) && ts.isObjectLiteralExpression(body.expression)
    ? body.expression
    : body;
}

/** Whether all uses of the method's result only look at it: then it may be the same object each time. */
export function isOnlyLookedAt(node: ts.Expression): boolean {
  const { parent } = node;
  if (ts.isForOfStatement(parent)) return parent.expression === node;
  if (ts.isSpreadElement(parent)) return true;
  if (!ts.isPropertyAccessExpression(parent) || parent.expression !== node || isChangedByCall(node))
    return false;
  return /^(length|map|some|every|find|findIndex|includes|indexOf|join|reduce|flatMap|forEach|at|slice|filter|concat)$/.test(
    parent.name.text,
  );
}
