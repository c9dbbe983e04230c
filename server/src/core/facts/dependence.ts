/**
 * Whether the iterations of a loop that awaits depend on each other, by plain data flow: an iteration is on its own
 * when what it awaits is made from its own item, and it leaves nothing behind that a later one reads.
 * What it can't show to be independent it calls dependent, with the reason that `unblock explain` tells.
 */
import { ts } from "ts-morph";
import { carriedReason } from "./carried.ts";
import {
  awaitsIn,
  collectDeclared,
  mentions,
  ownNamesIn,
  rootName,
  walk,
  walkAwaited,
  writtenTarget,
  type OwnNames,
} from "./loop-syntax.ts";
import { carriedTransaction, oneAtATime, oneOfItself } from "./one-at-a-time.ts";
import { familyReason } from "./families.ts";
import { pickedReason } from "./picked.ts";
import type { Span } from "./span.ts";
import type { Draining } from "./loop-draining.ts";
import { steppingOf, turnsOf, type Turns } from "./turn-list.ts";
import { allowedReason, chainReason, orderOf, orderReason } from "./turn-order.ts";
import { unwrap } from "./unwrap.ts";

/** What a turn waits for. */
export interface TurnAwait extends Span {
  /** Something is done with what it gives. */
  readonly isTaken: boolean;
}

/** Whether the iterations of an awaiting loop are independent, and if not, why. */
export type Dependence =
  | {
      readonly independent: true;
      readonly awaits: readonly TurnAwait[];
      /** Why it depends all the same unless what its turns do changes nothing outside of the program. */
      readonly unlessOnlyReads?: string;
      /** The name of its list, which is an order: what comes later may need what came before. */
      readonly orderedBy?: string;
      /** It takes its items off a list, which its turns may add to; or it ends when it has collected enough. */
      readonly how?: "draining" | "limited";
    }
  | {
      readonly independent: false;
      readonly reason: string;
      /** What it awaits, where nothing but the one connection keeps the turns apart. */
      readonly overOne?: readonly TurnAwait[];
    };

/** Waiting on purpose: pauses between iterations, retries, rate limits. */
const PAUSE =
  /^(sleep|delay|wait|pause|setTimeout|setImmediate|backoff|throttle|nextTick|timeout)|(sleep|delay|backoff|throttle|waitfor)$/i;

/** Package managers keep others out of an environment while they change it. */
const INSTALLS = /^(un)?install([A-Z]|$)/;

export function dependenceOf(
  sourceFile: ts.SourceFile,
  node: ts.IterationStatement,
  awaits: readonly ts.AwaitExpression[] = ownAwaits(node.statement),
): Dependence | undefined {
  if (awaits.length === 0) return undefined;
  if (ts.isForOfStatement(node) && node.awaitModifier) return dependent("the items arrive one by one");
  const turns = turnsOf(node);
  if (!turns) return dependent("the loop has no list of items that is known before it starts");
  const own = new Set(turns.items);
  const order =
    orderReason(node) ?? allowedReason(sourceFile, node, awaits) ?? familyReason(sourceFile, awaits);
  if (order) return dependent(order);
  const { items } = turns;
  collectDeclared(node.statement, own);
  const all = allAwaits(node.statement);
  const ownAt = ownNamesIn(node.statement, own);
  const limits = limitsOf(node.statement);
  const { drains } = turns;
  const before =
    exitReason(node.statement, limits, drains?.guard) ??
    growsReason(node) ??
    undoneReason(node) ??
    pickedReason(node, awaits, own) ??
    sharedReason(node, turns, ownAt, all) ??
    carriedReason(node, ownAt, all);
  const meant = before ?? purposeReason(awaits);
  if (meant) return dependent(meant);
  const serial = serialReason(awaits);
  const other = itemReason(awaits, own, items) ?? chainReason(node, awaits, own);
  if (other) return dependent(serial ?? other);
  const spans = awaits.map((found) => ({
    start: found.getStart(sourceFile),
    end: found.end,
    isTaken: !ts.isExpressionStatement(found.parent) && !isHandedOn(found),
  }));
  const overOne = serial ?? carriedTransaction(node, awaits);
  if (overOne) return { independent: false, reason: overOne, overOne: spans };
  const orderedBy = orderOf(node);
  return {
    independent: true,
    awaits: spans,
    ...(orderedBy !== undefined && { orderedBy }),
    ...(limits.size > 0 && { how: "limited", unlessOnlyReads: "it can break off before the last item" }),
    ...(drains && drainedTurns(drains)),
  };
}

/** The turn of a `reduce` gives it: the next turn waits for it, and the last one's is what comes of the whole. */
function isHandedOn({ parent }: ts.AwaitExpression): boolean {
  return ts.isReturnStatement(parent) || ts.isFunctionLike(parent);
}

type Independent = Extract<Dependence, { readonly independent: true }>;

/** A list that nobody adds to meanwhile is like any other. */
function drainedTurns({ list, isPlain, changedBy }: Draining): Pick<Independent, "how" | "unlessOnlyReads"> {
  const text = list.getText();
  if (changedBy === "its turns")
    return { how: "draining", unlessOnlyReads: `${text} grows while it is walked` };
  if (changedBy === "others")
    return { how: "draining", unlessOnlyReads: `others may add to ${text} while it is walked` };
  return isPlain ? {} : { unlessOnlyReads: `it can end before ${text} is empty` };
}

function dependent(reason: string): Dependence {
  return { independent: false, reason };
}

/** The awaits of the body itself: not those of nested functions, nor of nested loops (they answer for themselves). */
function ownAwaits(body: ts.Node): ts.AwaitExpression[] {
  const found: ts.AwaitExpression[] = [];
  walk(body, (node) => {
    if (ts.isIterationStatement(node, false) && node !== body) return false;
    if (ts.isAwaitExpression(node)) found.push(node);
    return true;
  });
  return found;
}

/** With those of inner loops, and of functions that run while it waits: what a turn does while it waits anywhere. */
function allAwaits(body: ts.Node): ts.AwaitExpression[] {
  return awaitsIn(body, walkAwaited);
}

/** `if (limit !== undefined && values.length >= limit) break;`: it ends when it has enough, not by what something is. */
function limitsOf(body: ts.Statement): ReadonlySet<ts.Node> {
  const found = new Set<ts.Node>();
  for (const statement of ts.isBlock(body) ? body.statements : []) {
    if (!ts.isIfStatement(statement) || statement.elseStatement) continue;
    const { thenStatement: then, expression } = statement;
    const only = ts.isBlock(then) && then.statements.length === 1 ? then.statements[0]! : then;
    const [, collected] =
      /(?:^|&& ?)(\w+)\.(?:length|size) ?(?:>=|>|===?) ?\w+$/.exec(expression.getText()) ?? [];
    if (ts.isBreakStatement(only) && !only.label && collected !== undefined && collects(body, collected))
      found.add(only);
  }
  return found;
}

function collects(body: ts.Node, list: string): boolean {
  let found = false;
  walk(body, (node) => {
    found ||= ts.isCallExpression(node) && addsTo(node, list);
    return !found;
  });
  return found;
}

function exitReason(
  body: ts.Node,
  limits: ReadonlySet<ts.Node>,
  guard: ts.Node | undefined,
): string | undefined {
  let reason: string | undefined;
  walk(body, (node) => {
    if (node === guard) return false;
    // The turn of a `reduce` is a function of its own: it ends by returning.
    if (ts.isReturnStatement(node) && !ts.isFunctionLike(body.parent))
      reason ??= "it can return before the last item";
    if (ts.isYieldExpression(node)) reason ??= "who takes its values decides whether there is another turn";
    if (ts.isThrowStatement(node)) reason ??= "it can throw before the last item";
    if (ts.isBreakStatement(node) && !limits.has(node) && breaksOut(node, body))
      reason ??= "it can break off before the last item";
    return reason === undefined;
  });
  return reason;
}

function breaksOut(node: ts.BreakStatement, body: ts.Node): boolean {
  if (node.label) return true;
  for (let at: ts.Node = node.parent; at !== body.parent; at = at.parent)
    if (ts.isSwitchStatement(at) || ts.isIterationStatement(at, false)) return false;
  return true;
}

/** `for (const folder of queue)` while the loop adds to the queue, or somebody beside it, whom it calls. */
function growsReason(loop: ts.IterationStatement): string | undefined {
  const list = walkedList(loop);
  if (list === undefined) return undefined;
  const called = new Set<string>();
  let grows = false;
  const visit = (node: ts.Node): void => {
    if (ts.isCallExpression(node)) {
      if (ts.isIdentifier(node.expression)) called.add(node.expression.text);
      grows ||= addsTo(node, list);
    }
    ts.forEachChild(node, visit);
  };
  visit(loop.statement);
  const around = ts.findAncestor(loop, (node) => ts.isFunctionLike(node) || ts.isSourceFile(node));
  const beside = (node: ts.Node): void => {
    if (ts.isFunctionDeclaration(node) && node.name && called.has(node.name.text)) visit(node);
    else ts.forEachChild(node, beside);
  };
  if (!grows && around) ts.forEachChild(around, beside);
  return grows ? `${list} grows while it is walked` : undefined;
}

/** The name of what is walked over; also of a list whose length ends a loop that counts. */
function walkedList(loop: ts.IterationStatement): string | undefined {
  if (ts.isForOfStatement(loop)) return ts.isIdentifier(loop.expression) ? loop.expression.text : undefined;
  const condition = ts.isForStatement(loop) ? loop.condition : undefined;
  const [, counted] = /(?:^|[^\w$.])([\w$]+)\.length\b/.exec(condition?.getText() ?? "") ?? [];
  return counted ?? (ts.isWhileStatement(loop) ? steppingOf(loop)?.list.getText() : undefined);
}

/** `try { for (…) { await rename(…); done.push(file); } } catch { for (const file of done) … }`. */
function undoneReason(loop: ts.Node): string | undefined {
  const kept = new Set<string>();
  const visit = (node: ts.Node): void => {
    const owner =
      ts.isCallExpression(node) && ts.isPropertyAccessExpression(node.expression) && node.expression;
    if (owner && /^(push|set|add)$/.test(owner.name.text) && ts.isIdentifier(owner.expression))
      kept.add(owner.expression.text);
    ts.forEachChild(node, visit);
  };
  for (let at = loop; at.parent && !ts.isFunctionLike(at); at = at.parent) {
    const { parent } = at;
    if (!ts.isTryStatement(parent) || parent.tryBlock !== at || !parent.catchClause) continue;
    if (kept.size === 0) visit(loop);
    if (mentions(parent.catchClause.block, kept))
      return "where a turn fails, what those before it have done is looked at";
  }
  return undefined;
}

function addsTo({ expression }: ts.CallExpression, list: string): boolean {
  if (!ts.isPropertyAccessExpression(expression) || !ts.isIdentifier(expression.expression)) return false;
  return expression.expression.text === list && /^(push|unshift|add)$/.test(expression.name.text);
}

/** Writes to what was there before the iteration and stays after it. */
function sharedReason(
  loop: ts.IterationStatement,
  { counters, drains }: Turns,
  ownAt: OwnNames,
  awaits: readonly ts.AwaitExpression[],
): string | undefined {
  let reason: string | undefined;
  walkAwaited(loop.statement, (node) => {
    const target = writtenTarget(node);
    const root = target && rootName(target);
    const isBefore = drains !== undefined && awaits.every(({ pos }) => node.end <= pos);
    if (target && root !== undefined && !ownAt(node).has(root) && !counters.has(root) && !isBefore) {
      const own = ownAt(node);
      const isSame = isSameInEveryTurn(node, root, own, awaits) && !isReadBefore(loop, target, awaits);
      if (!isKeyed(target, own) && !isSame)
        reason ??= `it writes ${target.getText(loop.getSourceFile())}, which a later iteration may read`;
    }
    return reason === undefined;
  });
  return reason;
}

/**
 * `options.loader = { jsx: true }`, `count++` behind the last await: whichever turn comes first, the result is the same,
 * and nothing that is awaited reads it.
 */
function isSameInEveryTurn(
  write: ts.Node,
  root: string,
  own: ReadonlySet<string>,
  awaits: readonly ts.AwaitExpression[],
): boolean {
  if (awaits.some((node) => node.end > write.pos || mentions(node.expression, new Set([root])))) return false;
  if (ts.isPostfixUnaryExpression(write) || ts.isPrefixUnaryExpression(write)) return true;
  if (!ts.isBinaryExpression(write) || write.operatorToken.kind !== ts.SyntaxKind.EqualsToken) return false;
  return !mentions(write.right, own);
}

/** `{ step: index }` ahead of the turn's last await: the turns before have counted by then. */
function isReadBefore(
  loop: ts.IterationStatement,
  target: ts.Expression,
  awaits: readonly ts.AwaitExpression[],
): boolean {
  const end = Math.max(...awaits.map((node) => node.end));
  const text = target.getText();
  let found = false;
  walk(loop.statement, (node) => {
    found ||= node !== target && node.pos < end && ts.isExpression(node) && node.getText() === text;
    return !found;
  });
  return found;
}

/** `texts[item.name]`, `projects[name].globs`: a place that belongs to the turn's own item. */
function isKeyed(target: ts.Expression, own: ReadonlySet<string>): boolean {
  if (ts.isElementAccessExpression(target))
    return mentions(target.argumentExpression, own) || isKeyed(target.expression, own);
  return ts.isPropertyAccessExpression(target) && isKeyed(target.expression, own);
}

/** That the turns are meant to wait. */
function purposeReason(awaits: readonly ts.AwaitExpression[]): string | undefined {
  return firstReason(awaits, (node) => callReason(calledBy(node)) ?? givenReason(node));
}

/** That all turns use what does one thing at a time. */
function serialReason(awaits: readonly ts.AwaitExpression[]): string | undefined {
  return firstReason(awaits, (node) => {
    const call = calledBy(node);
    return (ts.isCallExpression(call) ? oneAtATime(call) : undefined) ?? oneOfItself(node);
  });
}

function firstReason(
  awaits: readonly ts.AwaitExpression[],
  reasonOf: (node: ts.AwaitExpression) => string | undefined,
): string | undefined {
  for (const node of awaits) {
    const reason = reasonOf(node);
    if (reason) return reason;
  }
  return undefined;
}

function itemReason(
  awaits: readonly ts.AwaitExpression[],
  own: ReadonlySet<string>,
  items: ReadonlySet<string>,
): string | undefined {
  if (awaits.every(({ expression }) => isStarted(expression, own, items)))
    return "its items were started before the loop, together";
  if (!awaits.some((node) => mentions(node.expression, own)))
    return "what it awaits is not made from its own item";
  if (items.size === 0) return "it has no item of its own";
  return undefined;
}

/** `await promise` of an item, `await promises[i]`: whoever made the list has started what it waits for. */
function isStarted(awaited: ts.Expression, own: ReadonlySet<string>, items: ReadonlySet<string>): boolean {
  const node = unwrap(awaited);
  if (ts.isIdentifier(node)) return items.has(node.text);
  if (!ts.isElementAccessExpression(node) || !ts.isIdentifier(node.expression)) return false;
  const { argumentExpression: key, expression: list } = node;
  return !own.has(list.text) && ts.isIdentifier(key) && items.has(key.text);
}

/** `for (…) await visit(item)` of a `visit` that the function was given: the loop is a service to its callers. */
function givenReason({ expression: call }: ts.AwaitExpression): string | undefined {
  if (!ts.isCallExpression(call) || !ts.isIdentifier(call.expression)) return undefined;
  const { text } = call.expression;
  const owner = ts.findAncestor(call, ts.isFunctionLike);
  const isGiven = owner?.parameters.some(({ name }) => ts.isIdentifier(name) && name.text === text);
  return isGiven ? `who hands ${text} over may count on the order` : undefined;
}

function calledBy({ expression }: ts.AwaitExpression): ts.Expression {
  let at: ts.Expression = expression;
  while (ts.isParenthesizedExpression(at) || ts.isAsExpression(at)) at = at.expression;
  return at;
}

function callReason(node: ts.Expression): string | undefined {
  if (!ts.isCallExpression(node)) return ts.isNewExpression(node) ? "it waits on purpose" : undefined;
  const callee = node.expression;
  const name = ts.isIdentifier(callee)
    ? callee.text
    : ts.isPropertyAccessExpression(callee)
      ? callee.name.text
      : "";
  if (PAUSE.test(name)) return "it waits on purpose between items";
  if (INSTALLS.test(name)) return "one installation at a time changes an environment";
  if (ts.isPropertyAccessExpression(callee) && callee.expression.getText() === "Promise")
    return "each turn is a batch that starts its items together";
  return undefined;
}
