/**
 * Where an `await` lets other tasks run between two steps that were one: what a person should look at before the fix
 * is applied. Only what the function's own text shows; data flow through calls is not followed.
 */
import { ts } from "ts-morph";

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
  const written = new Map<string, string>();
  const changedWhole = new Map<string, string>();
  /** The function's own variables, and those among them that hold something which it made itself. */
  const own = new Set<string>();
  const fresh = new Set<string>();
  const loop = loopAsking(node, owner);
  const isInLoop = (at: ts.Node): boolean => loop !== undefined && loop.pos <= at.pos && at.end <= loop.end;
  const isBefore = (at: ts.Node): boolean => at.pos < node.pos || isInLoop(at);
  const isAfter = (at: ts.Node): boolean => at.end >= node.end || isInLoop(at);
  const visit = (at: ts.Node): void => {
    if (ts.isVariableDeclaration(at) || ts.isParameter(at) || ts.isBindingElement(at)) {
      if (ts.isIdentifier(at.name)) own.add(at.name.text);
      if (ts.isIdentifier(at.name) && isFresh(at)) fresh.add(at.name.text);
    }
    const changed = changedByCall(at);
    if (changed && isAfter(changed)) {
      const root = rootOf(changed);
      if (root !== undefined) changedWhole.set(changed.getText(), root);
    }
    const key = stateKey(at);
    if (key !== undefined && !isChangedByCall(at)) {
      // An assignment around the node happens after the await, and a compound one has read its target before.
      const assignment = assignmentTo(at);
      if (assignment && isAfter(assignment)) written.set(key, rootOf(at) ?? key);
      const isRead = !isDeclared(at) && (!assignment || isCompound(assignment));
      if (isRead && isBefore(at)) read.add(key);
    }
    ts.forEachChild(at, visit);
  };
  ts.forEachChild(owner, visit);
  const isOwn = (key: string, root: string): boolean => (key === root ? own : fresh).has(root);
  const assigned = [...written].find(([key, root]) => read.has(key) && !isOwn(key, root));
  const changed = [...changedWhole].find(([key, root]) => read.has(key) && !fresh.has(root));
  return (assigned ?? changed)?.[0];
}

type Declaration = ts.VariableDeclaration | ts.ParameterDeclaration | ts.BindingElement;

/** What is made in place belongs to the function alone, and what it caught. */
function isFresh({ initializer, parent }: Declaration): boolean {
  if (ts.isCatchClause(parent)) return true;
  return (
    initializer !== undefined &&
    (ts.isObjectLiteralExpression(initializer) ||
      ts.isArrayLiteralExpression(initializer) ||
      ts.isNewExpression(initializer))
  );
}

/** To give something a name is not to look into it. */
function isDeclared(node: ts.Node): boolean {
  const { parent } = node;
  const isDeclaration =
    ts.isVariableDeclaration(parent) || ts.isParameter(parent) || ts.isBindingElement(parent);
  return isDeclaration && parent.name === node;
}

/** Members of collections that change them. */
const CHANGING =
  /^(set|add|delete|clear|push|pop|shift|unshift|splice|sort|reverse|fill|append|remove|enqueue|dequeue)$/;

/** The collection that a call changes: `pages` of `pages.set(name, text)`. */
function changedByCall(node: ts.Node): ts.Expression | undefined {
  if (!ts.isCallExpression(node) || !ts.isPropertyAccessExpression(node.expression)) return undefined;
  const { name, expression } = node.expression;
  return CHANGING.test(name.text) ? expression : undefined;
}

function isChangedByCall(node: ts.Node): boolean {
  const access = node.parent;
  return (
    ts.isPropertyAccessExpression(access) &&
    access.expression === node &&
    changedByCall(access.parent) === node
  );
}

/** The text of a name or of members of it: `total`, `this.cache`, `cache[path]`. */
function stateKey(node: ts.Node): string | undefined {
  if (ts.isIdentifier(node)) {
    const { parent } = node;
    return ts.isPropertyAccessExpression(parent) && parent.name === node ? undefined : node.text;
  }
  const isMember = ts.isPropertyAccessExpression(node) || ts.isElementAccessExpression(node);
  return isMember && rootOf(node) ? node.getText() : undefined;
}

/** `this`, or the name that members are taken from. */
function rootOf(node: ts.Node): string | undefined {
  let root = node;
  while (ts.isPropertyAccessExpression(root) || ts.isElementAccessExpression(root)) root = root.expression;
  return ts.isIdentifier(root) || root.kind === ts.SyntaxKind.ThisKeyword ? root.getText() : undefined;
}

type Assignment = ts.BinaryExpression | ts.PrefixUnaryExpression | ts.PostfixUnaryExpression;

function assignmentTo(target: ts.Node): Assignment | undefined {
  const { parent } = target;
  if (ts.isBinaryExpression(parent)) {
    return parent.left === target && isAssignment(parent.operatorToken.kind) ? parent : undefined;
  }
  if (!ts.isPrefixUnaryExpression(parent) && !ts.isPostfixUnaryExpression(parent)) return undefined;
  const { operator } = parent;
  return operator === ts.SyntaxKind.PlusPlusToken || operator === ts.SyntaxKind.MinusMinusToken
    ? parent
    : undefined;
}

function isAssignment(operator: ts.SyntaxKind): boolean {
  return operator >= ts.SyntaxKind.FirstAssignment && operator <= ts.SyntaxKind.LastAssignment;
}

function isCompound(assignment: Assignment): boolean {
  return !ts.isBinaryExpression(assignment) || assignment.operatorToken.kind !== ts.SyntaxKind.EqualsToken;
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
  const young = new Set<string>();
  const visit = (at: ts.Node): void => {
    if (ts.isFunctionLike(at)) return;
    if (at.pos < node.pos && (ts.isAwaitExpression(at) || (ts.isForOfStatement(at) && at.awaitModifier))) {
      // The await around the node itself is the one that the fix makes.
      if (at.end <= node.pos) awaitedBefore = true;
    }
    if (at.pos >= node.end && ts.isCallExpression(at) && ts.isPropertyAccessExpression(at.expression)) {
      const isYoung = young.has(rootOf(at.expression) ?? "");
      if (TIMELY.has(at.expression.name.text) && !isYoung) late ??= at.expression.getText();
    }
    if (at.pos >= node.end && ts.isVariableDeclaration(at) && isMade(at)) young.add(at.name.getText());
    // A call such as `x().on()` begins before the node only when the node is in it.
    ts.forEachChild(at, visit);
  };
  ts.forEachChild(owner, visit);
  return awaitedBefore ? undefined : late;
}
