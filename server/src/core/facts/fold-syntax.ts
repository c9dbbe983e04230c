/**
 * The syntax of a `reduce` whose turns wait for one another: `async (list, item) => { …await list… }`, or
 * `(chain, item) => chain.then(() => …)`. What a turn does, and where it has what the turns before it gave.
 */
import { ts } from "ts-morph";
import { walk } from "./loop-syntax.ts";

export interface FoldSyntax {
  readonly call: ts.CallExpression;
  readonly list: ts.Expression;
  readonly callee: ts.PropertyAccessExpression;
  /** What the callback is given beside the promise of the turns before it: the item, its index, the list. */
  readonly parameters: readonly ts.ParameterDeclaration[];
  /** The promise of what the turns before it gave. */
  readonly before: ts.Identifier;
  /** What runs once these are through: the callback itself, or what it hands to `then`. */
  readonly turn: ts.ArrowFunction | ts.FunctionExpression;
  readonly by: "await" | "then";
  /** The first await of `before`, where it is awaited. */
  readonly wait: ts.AwaitExpression | undefined;
  /** Where a turn has what the turns before it gave: `await list`, or the name that it is kept by. */
  readonly uses: readonly ts.Expression[];
}

export function foldSyntaxOf(call: ts.CallExpression): FoldSyntax | undefined {
  const { expression: callee } = call;
  const [callback] = call.arguments;
  if (!ts.isPropertyAccessExpression(callee) || !/^reduce(Right)?$/.test(callee.name.text)) return undefined;
  if (call.arguments.length !== 2 || !callback || !isWritten(callback)) return undefined;
  const [first, ...parameters] = callback.parameters;
  if (!first || parameters.length === 0 || !ts.isIdentifier(first.name)) return undefined;
  const before = first.name;
  const common = { call, callee, list: callee.expression, parameters, before };
  if (!isAsync(callback)) {
    const turn = handedToThen(callback, before);
    const [value] = turn?.parameters ?? [];
    if (!turn || (value && !ts.isIdentifier(value.name))) return undefined;
    // The first is what has the `then`.
    const [, ...others] = usesOfName(callback.body, before);
    const uses = [...others, ...(value ? usesOfName(turn.body, value.name as ts.Identifier) : [])];
    return { ...common, turn, by: "then", wait: undefined, uses };
  }
  const waits = awaitsOf(callback.body, before.text);
  const uses = usesOfName(callback.body, before).map((use) => awaitAround(use) ?? use);
  const names = waits.flatMap((wait) => keptBy(wait) ?? []);
  return {
    ...common,
    turn: callback,
    by: "await",
    wait: waits[0],
    uses: [...uses, ...names.flatMap((name) => usesOfName(callback.body, name))],
  };
}

/** What stands in parentheses, or is said to be of a type, is the same. */
export function outermost(node: ts.Node): ts.Node {
  const { parent } = node;
  return ts.isParenthesizedExpression(parent) ||
    ts.isNonNullExpression(parent) ||
    ts.isAsExpression(parent) ||
    ts.isSatisfiesExpression(parent)
    ? outermost(parent)
    : node;
}

/** It is what the turn gives: returned, or all that stands behind the arrow; also in what it hands to `then` at last. */
export function isGiven(node: ts.Node, { turn }: Pick<FoldSyntax, "turn">): boolean {
  const whole = outermost(node);
  const { parent } = whole;
  const from =
    ts.isArrowFunction(parent) && parent.body === whole
      ? parent
      : ts.isReturnStatement(parent)
        ? ts.findAncestor(parent, ts.isFunctionLike)
        : undefined;
  if (!from || from === turn) return from !== undefined;
  const chained = from.parent;
  const isThen =
    ts.isCallExpression(chained) &&
    ts.isPropertyAccessExpression(chained.expression) &&
    chained.expression.name.text === "then";
  return isThen && isGiven(chained, { turn });
}

function isWritten(node: ts.Expression): node is ts.ArrowFunction | ts.FunctionExpression {
  return ts.isArrowFunction(node) || (ts.isFunctionExpression(node) && !node.asteriskToken);
}

function isAsync({ modifiers }: ts.ArrowFunction | ts.FunctionExpression): boolean {
  return modifiers?.some(({ kind }) => kind === ts.SyntaxKind.AsyncKeyword) ?? false;
}

/** `chain.then(…)` is all that the callback gives. */
function handedToThen(
  { body }: ts.ArrowFunction | ts.FunctionExpression,
  { text }: ts.Identifier,
): ts.ArrowFunction | ts.FunctionExpression | undefined {
  const [only, ...more] = ts.isBlock(body) ? body.statements : [];
  const given = ts.isBlock(body)
    ? more.length === 0 && only && ts.isReturnStatement(only)
      ? only.expression
      : undefined
    : body;
  if (!given || !ts.isCallExpression(given) || given.arguments.length !== 1) return undefined;
  const { expression: callee } = given;
  const isThen = ts.isPropertyAccessExpression(callee) && callee.name.text === "then";
  if (!isThen || !ts.isIdentifier(callee.expression) || callee.expression.text !== text) return undefined;
  const [turn] = given.arguments;
  return turn && isWritten(turn) ? turn : undefined;
}

/** The awaits of a name, in the order in which they are evaluated. */
function awaitsOf(body: ts.Node, name: string): ts.AwaitExpression[] {
  const found: ts.AwaitExpression[] = [];
  walk(body, (node) => {
    const isOfName = ts.isAwaitExpression(node) && ts.isIdentifier(node.expression);
    if (isOfName && (node.expression as ts.Identifier).text === name) found.push(node);
    return true;
  });
  return found;
}

function awaitAround(use: ts.Identifier): ts.AwaitExpression | undefined {
  return ts.isAwaitExpression(use.parent) ? use.parent : undefined;
}

/** `list` of `const list = await previous`. */
function keptBy(wait: ts.AwaitExpression): ts.Identifier | undefined {
  const whole = outermost(wait);
  const { parent } = whole;
  const isKept = ts.isVariableDeclaration(parent) && parent.initializer === whole;
  return isKept && ts.isIdentifier(parent.name) ? parent.name : undefined;
}

/** By its text: also where another one is meant, which then counts as a use of this one. */
function usesOfName(body: ts.Node, name: ts.Identifier): ts.Identifier[] {
  const found: ts.Identifier[] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isIdentifier(node) && node !== name && node.text === name.text && !isLabel(node)) found.push(node);
    ts.forEachChild(node, visit);
  };
  visit(body);
  return found;
}

/** The name of a member, or the key of a property. */
function isLabel(node: ts.Identifier): boolean {
  const { parent } = node;
  return (
    (ts.isPropertyAccessExpression(parent) && parent.name === node) ||
    (ts.isPropertyAssignment(parent) && parent.name === node)
  );
}

/**
 * `for (const item of list) …` with the turn's own body, which is nowhere in the text: what is asked of loops can be asked of
 * it. `awaits` has the one that stands for the body, where the body only gives a promise.
 */
export function loopOfFold(
  { call, list, parameters, turn }: FoldSyntax,
  [wait]: readonly ts.AwaitExpression[] = [],
): ts.ForOfStatement {
  const { factory } = ts;
  const given = [...parameters, ...(turn === call.arguments[0] ? [] : turn.parameters)];
  const names = given.map(({ name }) => factory.createVariableDeclaration(name));
  const initializer = factory.createVariableDeclarationList(names, ts.NodeFlags.Const);
  const body: ts.Node = wait?.expression === turn.body ? wait : turn.body;
  const loop = factory.createForOfStatement(undefined, initializer, list, body as ts.Statement);
  // The comment above its statement is the loop's.
  const around = ts.findAncestor(call, (node) => ts.isStatement(node) || ts.isFunctionLike(node));
  const { pos } = around && ts.isStatement(around) ? around : call;
  return Object.assign(ts.setTextRange(loop, { pos, end: call.end }), { parent: call.parent });
}
