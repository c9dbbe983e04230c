/**
 * What a turn of a loop carries to a later one by way of something shared: it looks into a collection, waits, and then
 * writes there. Turns that run together would all look before any of them wrote. That is a question about the order within
 * one text, before and after a wait, and about keys; effects know what is touched, not when, and nothing of keys.
 */
import { ts } from "ts-morph";
import { mentions, rootName, walkAwaited, writtenTarget, type OwnNames } from "./loop-syntax.ts";

/** Methods that tell whether, or what, somebody put there. */
const LOOKS = new Set(["has", "get", "includes", "indexOf", "some"]);

const PUTS = new Set(["set", "add", "push", "unshift"]);

/** Methods that hand out an element, and not a copy. */
const HANDS_OUT = new Set(["find", "get", "at"]);

interface Access {
  /** What is shared, as it is written: `seen`, `this.cache`, the member of an element. */
  readonly of: string;
  readonly start: number;
  readonly end: number;
}

interface Accesses {
  readonly looks: Access[];
  readonly writes: Access[];
}

export function carriedReason(
  loop: ts.IterationStatement,
  ownAt: OwnNames,
  awaits: readonly ts.AwaitExpression[],
): string | undefined {
  const { looks, writes } = accessesOf(loop, ownAt);
  const carried = writes.find((write) =>
    looks.some(
      (look) => look.of === write.of && awaits.some((wait) => look.start < wait.end && wait.end <= write.end),
    ),
  );
  return carried && `it looks into ${carried.of} before it waits, and writes there after it`;
}

function accessesOf(loop: ts.IterationStatement, ownAt: OwnNames): Accesses {
  const found: Accesses = { looks: [], writes: [] };
  const elements = sharedElements(loop, ownAt);
  const targets = new Set<ts.Node>();
  walkAwaited(loop.statement, (node) => {
    const target = writtenTarget(node);
    const written = target && sharedPlace(loop, target, ownAt, elements);
    if (written) {
      found.writes.push(accessOf(written.of, node));
      if (!isReadToo(node)) targets.add(written.node);
    }
    if (ts.isCallExpression(node)) addCall(node, ownAt, found);
    if (ts.isVariableDeclaration(node)) found.looks.push(...destructured(node, elements));
    if (ts.isExpression(node) && !targets.has(node)) {
      const place = sharedPlace(loop, node, ownAt, elements);
      if (place?.node === node) found.looks.push(accessOf(place.of, node));
    }
    return true;
  });
  return found;
}

function accessOf(of: string, node: ts.Node): Access {
  return { of, start: node.getStart(), end: node.end };
}

/** `counts[name] += n`, `counts[name]++`. */
function isReadToo(write: ts.Node): boolean {
  return !ts.isBinaryExpression(write) || write.operatorToken.kind !== ts.SyntaxKind.EqualsToken;
}

/** `seen.has(id)`, `seen.add(id)`. */
function addCall(call: ts.CallExpression, ownAt: OwnNames, found: Accesses): void {
  const { expression } = call;
  if (!ts.isPropertyAccessExpression(expression) || !isShared(expression.expression, ownAt)) return;
  const access = accessOf(expression.expression.getText(), call);
  if (LOOKS.has(expression.name.text)) found.looks.push(access);
  if (PUTS.has(expression.name.text)) found.writes.push(access);
}

/** `cache[item.type]`, or the member `profile.symbol` of an element that was taken from something shared. */
function sharedPlace(
  loop: ts.IterationStatement,
  node: ts.Expression,
  ownAt: OwnNames,
  elements: ReadonlySet<string>,
): { readonly of: string; readonly node: ts.Node } | undefined {
  if (ts.isElementAccessExpression(node)) {
    const inner = sharedPlace(loop, node.expression, ownAt, elements);
    if (inner || !isShared(node.expression, ownAt) || isOfThisTurn(loop, node)) return inner;
    return { of: node.expression.getText(), node };
  }
  if (!ts.isPropertyAccessExpression(node)) return undefined;
  if (ts.isIdentifier(node.expression) && elements.has(node.expression.text))
    return { of: node.getText(), node };
  return sharedPlace(loop, node.expression, ownAt, elements);
}

function isShared(node: ts.Expression, ownAt: OwnNames): boolean {
  const root = rootName(node);
  return root !== undefined && !ownAt(node).has(root);
}

/** `texts[i]`, `texts[key]` of a loop over indexes or keys: no other turn has the same. */
function isOfThisTurn(
  loop: ts.IterationStatement,
  { argumentExpression }: ts.ElementAccessExpression,
): boolean {
  if (!ts.isIdentifier(argumentExpression)) return false;
  const names = new Set([argumentExpression.text]);
  if (ts.isForOfStatement(loop))
    return /\b(keys|entries)\(/.test(loop.expression.getText()) && mentions(loop.initializer, names);
  if (ts.isForInStatement(loop)) return mentions(loop.initializer, names);
  return ts.isForStatement(loop) && loop.initializer !== undefined && mentions(loop.initializer, names);
}

/** The names of a turn that mean an element of something shared: `const profile = profiles[key] ?? {}`. */
function sharedElements(loop: ts.IterationStatement, ownAt: OwnNames): Set<string> {
  const found = new Set<string>();
  walkAwaited(loop.statement, (node) => {
    if (!ts.isVariableDeclaration(node) || !ts.isIdentifier(node.name) || !node.initializer) return true;
    if (alternatives(node.initializer).some((value) => isElement(loop, value, ownAt)))
      found.add(node.name.text);
    return true;
  });
  return found;
}

function isElement(loop: ts.IterationStatement, value: ts.Expression, ownAt: OwnNames): boolean {
  if (ts.isElementAccessExpression(value)) return isShared(value, ownAt) && !isOfThisTurn(loop, value);
  if (!ts.isCallExpression(value) || !ts.isPropertyAccessExpression(value.expression)) return false;
  return HANDS_OUT.has(value.expression.name.text) && isShared(value.expression.expression, ownAt);
}

/** What an expression may be: both sides of `a ?? b`, of `a || b`, and of `c ? a : b`. */
function alternatives(node: ts.Expression): ts.Expression[] {
  if (ts.isParenthesizedExpression(node) || ts.isAsExpression(node) || ts.isNonNullExpression(node))
    return alternatives(node.expression);
  if (ts.isConditionalExpression(node))
    return [...alternatives(node.whenTrue), ...alternatives(node.whenFalse)];
  if (!ts.isBinaryExpression(node)) return [node];
  const { kind } = node.operatorToken;
  return kind === ts.SyntaxKind.QuestionQuestionToken || kind === ts.SyntaxKind.BarBarToken
    ? [...alternatives(node.left), ...alternatives(node.right)]
    : [];
}

/** `const { symbol } = profile`. */
function destructured(
  { name, initializer }: ts.VariableDeclaration,
  elements: ReadonlySet<string>,
): Access[] {
  if (!initializer || !ts.isIdentifier(initializer) || !elements.has(initializer.text)) return [];
  if (!ts.isObjectBindingPattern(name)) return [];
  return name.elements.map((element) =>
    accessOf(`${initializer.text}.${(element.propertyName ?? element.name).getText()}`, element),
  );
}
