/**
 * Where an `await` lets other tasks run between two steps that were one: what a person should look at before the fix
 * is applied. Only what the function's own text shows. Data flow through calls is not followed, but out of a loop that
 * waits each time round: there it steps on, as a rule, by a call.
 */
import { ts } from "ts-morph";
import {
  assignmentTo,
  changedWholeBy,
  functionCalledBy,
  holds,
  isChangedByCall,
  isCompound,
  isGivenAway,
} from "./state-change.ts";
import { isAccess, statePartAt, type StatePart } from "./state-part.ts";

/** Why the fix deserves a look, as sentences without a full stop; empty when nothing speaks against it. */
export function interleavingNotes(node: ts.Node, owner: ts.Node): readonly string[] {
  const notes: string[] = [];
  if (ts.isSourceFile(owner)) notes.push("the module's importers then wait for it");
  const position = awkwardPosition(node, owner);
  if (position !== undefined) notes.push(position);
  const shared = sharedState(node, owner);
  if (shared !== undefined) {
    notes.push(
      `\`${shared}\` is read before the await and written after it: another task may change it between`,
    );
  }
  const late = lateCall(node, owner);
  if (late !== undefined) notes.push(`\`${late}\` after the await then happens in a later turn of the loop`);
  return notes;
}

function awkwardPosition(node: ts.Node, owner: ts.Node): string | undefined {
  for (let child = node, at = node.parent; at && at !== owner; child = at, at = at.parent) {
    if (ts.isTryStatement(at) && at.finallyBlock === child) {
      return "in a `finally` block, other tasks run before the cleaning up is done";
    }
  }
  return undefined;
}

/** The loop that asks the node each time round: all that happens in it is before the node, and after it. */
function loopAsking(node: ts.Node, owner: ts.Node): ts.Node | undefined {
  let loop: ts.Node | undefined;
  for (let child = node, at = node.parent; at && at !== owner; child = at, at = at.parent) {
    const isAsked =
      ts.isWhileStatement(at) || ts.isDoStatement(at)
        ? at.expression === child
        : ts.isForStatement(at) && (at.condition === child || at.incrementor === child);
    if (isAsked) loop = at;
  }
  return loop;
}

/** A variable from outside the function, `this`, or a member of either, that is read before and written after. */
function sharedState(node: ts.Node, owner: ts.Node): string | undefined {
  const read = new Set<string>();
  /** What is read by more than giving it another name: what is in a collection then matters. */
  const lookedInto = new Set<string>();
  const written: StatePart[] = [];
  const changedWhole: StatePart[] = [];
  /** Declared names of what the function made itself, but has let others have. */
  const published = new Set<ts.Identifier | undefined>();
  const loop = loopAsking(node, owner);
  /** The loop, and the functions that it calls. */
  const repeated = new Set<ts.Node>(loop && [loop]);
  const isInLoop = (at: ts.Node): boolean => [...repeated].some((each) => holds(each, at));
  /** What the node itself is given is read before it waits. */
  const isBefore = (at: ts.Node): boolean => at.pos < node.end || isInLoop(at);
  const isAfter = (at: ts.Node): boolean => at.end >= node.end || isInLoop(at);
  const findWritten = (at: ts.Node): void => {
    const changed = changedWholeBy(at);
    const whole = changed && isAfter(at) ? statePartAt(changed) : undefined;
    if (whole) changedWhole.push(whole);
    // An assignment around the node happens after the await.
    const assignment = ts.isIdentifier(at) || isAccess(at) ? assignmentTo(at) : undefined;
    const part = assignment && isAfter(assignment) ? statePartAt(at) : undefined;
    if (part) written.push(part);
    const called = isInLoop(at) ? functionCalledBy(at) : undefined;
    if (called && called !== owner && !repeated.has(called)) {
      repeated.add(called);
      ts.forEachChild(called, findWritten);
    }
    ts.forEachChild(at, findWritten);
  };
  const findRead = (at: ts.Node): void => {
    const part = isBefore(at) && !isChangedByCall(at) ? statePartAt(at) : undefined;
    if (part) {
      // A compound assignment has read its target before.
      const assignment = assignmentTo(at);
      const isRead = part.declaring !== at && (!assignment || isCompound(assignment));
      if (isRead) read.add(part.key);
      if (isRead && !isNamed(at)) lookedInto.add(part.key);
      if (part.isWhole && isGivenAway(at)) published.add(part.declaring);
    }
    ts.forEachChild(at, findRead);
  };
  ts.forEachChild(owner, findWritten);
  if (written.length + changedWhole.length === 0) return undefined;
  for (const each of [owner, ...repeated]) ts.forEachChild(each, findRead);
  const isOwn = ({ declaring }: StatePart): boolean =>
    declaring !== undefined && [owner, ...repeated].some((each) => holds(each, declaring));
  const isFresh = (part: StatePart): boolean =>
    isOwn(part) && isMadeInPlace(part.declaring!) && !published.has(part.declaring);
  const isShared = (part: StatePart): boolean =>
    read.has(part.key) && !(part.isWhole ? isOwn(part) : isFresh(part));
  const found =
    written.find(isShared) ?? changedWhole.find((each) => lookedInto.has(each.key) && !isFresh(each));
  return found?.text;
}

/** What is made in place belongs to the function alone, and what it caught, unless others may wait for it to fail too. */
function isMadeInPlace({ parent }: ts.Node): boolean {
  if (ts.isVariableDeclaration(parent) && ts.isCatchClause(parent.parent))
    return !holdsAwait(parent.parent.parent.tryBlock);
  const isDeclaration =
    ts.isVariableDeclaration(parent) || ts.isParameter(parent) || ts.isBindingElement(parent);
  const initializer = isDeclaration ? parent.initializer : undefined;
  return (
    initializer !== undefined &&
    (ts.isObjectLiteralExpression(initializer) ||
      ts.isArrayLiteralExpression(initializer) ||
      ts.isNewExpression(initializer))
  );
}

function holdsAwait(node: ts.Node): boolean {
  if (ts.isFunctionLike(node)) return false;
  return (
    ts.isAwaitExpression(node) || (ts.forEachChild(node, (child) => holdsAwait(child) || undefined) ?? false)
  );
}

/** `pages` of `const kept = pages`. */
function isNamed(node: ts.Node): boolean {
  const { parent } = node;
  return ts.isVariableDeclaration(parent) && parent.initializer === node && ts.isIdentifier(parent.name);
}

/** `const server = createServer()`; a name that only gives something away may give an older thing. */
function isMade({ initializer }: ts.VariableDeclaration): boolean {
  if (!initializer) return false;
  if (ts.isNewExpression(initializer)) return true;
  return ts.isCallExpression(initializer) && MAKERS.test(initializer.expression.getText());
}

const MAKERS = /(^|\.)(create[A-Z]?\w*|spawn|fork|exec|execFile)$/;

/** Members whose call has to happen in the turn in which the function was called. */
const TIMELY = new Set([
  "on",
  "once",
  "addListener",
  "addEventListener",
  "preventDefault",
  "stopPropagation",
  "respondWith",
  "waitUntil",
]);

function lateCall(node: ts.Node, owner: ts.Node): string | undefined {
  let awaitedBefore = false;
  let late: string | undefined;
  /** Variables that hold something made after the await: nobody waits for it yet. */
  const young = new Set<ts.Node | undefined>();
  const visit = (at: ts.Node): void => {
    if (ts.isFunctionLike(at)) return;
    if (at.pos < node.pos && (ts.isAwaitExpression(at) || (ts.isForOfStatement(at) && at.awaitModifier))) {
      // The await around the node itself is the one that the fix makes.
      if (at.end <= node.pos) awaitedBefore = true;
    }
    if (at.pos >= node.end && ts.isCallExpression(at) && ts.isPropertyAccessExpression(at.expression)) {
      const isYoung = young.has(statePartAt(at.expression)?.declaring);
      if (TIMELY.has(at.expression.name.text) && !isYoung) late ??= at.expression.getText();
    }
    if (at.pos >= node.end && ts.isVariableDeclaration(at) && isMade(at)) young.add(at.name);
    // A call such as `x().on()` begins before the node only when the node is in it.
    ts.forEachChild(at, visit);
  };
  ts.forEachChild(owner, visit);
  return awaitedBefore ? undefined : late;
}
