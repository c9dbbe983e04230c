/**
 * Awaits whose failure is handled on its own: `try { a = await read(); } catch (error) { report(error); }`. What lives here is
 * which call that is, what of the `try` is done behind it, and what its text says against starting the call earlier.
 */
import { ts } from "ts-morph";
import { awaitsIn, walk } from "./loop-syntax.ts";
import { unwrap } from "./unwrap.ts";

export interface HandledAwait {
  readonly await: ts.AwaitExpression;
  readonly call: ts.CallExpression;
  /** A clause without a full stop: why the call can't be started earlier and the rest stay where it is. */
  readonly stays?: string;
}

/** Undefined where nothing is awaited in the `try`, or nothing is caught. */
export function handledAwait(statement: ts.TryStatement): HandledAwait | undefined {
  const { tryBlock, catchClause, finallyBlock } = statement;
  if (!catchClause) return undefined;
  const [first, ...others] = awaitsIn(tryBlock);
  const call = first && unwrap(first.expression);
  if (!call || !ts.isCallExpression(call)) return undefined;
  const stays = (): string | undefined => {
    if (finallyBlock) return "what its `finally` does comes before what follows";
    if (others.length > 0 || waitsInTurns(tryBlock)) return "its `try` waits for more than that";
    if (!isDoneFirst(first, tryBlock)) return "its `try` does something else before it waits";
    const isWaiting = awaitsIn(catchClause.block).length > 0 || waitsInTurns(catchClause.block);
    return isWaiting ? "its `catch` waits too, which may fail" : undefined;
  };
  const reason = stays();
  return { await: first, call, ...(reason !== undefined && { stays: reason }) };
}

/** Whether it is thrown where the statement itself catches it. */
export function isCaughtIn(thrown: ts.Node, statement: ts.Node): boolean {
  for (let at = thrown; at !== statement; at = at.parent) {
    const { parent } = at;
    if (ts.isTryStatement(parent) && parent.tryBlock === at && parent.catchClause) return true;
  }
  return false;
}

function waitsInTurns(whole: ts.Node): boolean {
  let found = false;
  walk(whole, (node) => {
    found ||= ts.isForOfStatement(node) && node.awaitModifier !== undefined;
    return !found;
  });
  return found;
}

/** Nothing that others could see is evaluated in the block before the await, and it is come to in any case. */
function isDoneFirst(node: ts.Expression, block: ts.Block): boolean {
  let at: ts.Node = node;
  while (!ts.isStatement(at.parent)) {
    if (!isFirstOf(at, at.parent)) return false;
    at = at.parent;
  }
  const { parent: statement } = at;
  // Who writes no semicolons puts one before a parenthesis.
  if (block.statements.find((each) => !ts.isEmptyStatement(each)) !== statement) return false;
  if (ts.isVariableStatement(statement) || ts.isExpressionStatement(statement)) return true;
  return ts.isIfStatement(statement) && statement.expression === at;
}

function isFirstOf(node: ts.Node, parent: ts.Node): boolean {
  if (ts.isBinaryExpression(parent)) {
    const isAssigned = parent.operatorToken.kind === ts.SyntaxKind.EqualsToken && isPlace(parent.left);
    return isAssigned ? parent.right === node : parent.left === node;
  }
  if (ts.isVariableDeclaration(parent))
    return (
      parent.initializer === node &&
      ts.isVariableDeclarationList(parent.parent) &&
      parent.parent.declarations[0] === parent
    );
  // `store?.set(await load())` comes to the await only where there is a store.
  if (ts.isCallExpression(parent))
    return (
      parent.expression === node ||
      (parent.arguments[0] === node && !parent.questionDotToken && isNamed(parent.expression))
    );
  if (ts.isConditionalExpression(parent)) return parent.condition === node;
  return (
    ts.isVariableDeclarationList(parent) ||
    ts.isParenthesizedExpression(parent) ||
    ts.isAsExpression(parent) ||
    ts.isSatisfiesExpression(parent) ||
    ts.isNonNullExpression(parent) ||
    ts.isPrefixUnaryExpression(parent) ||
    ((ts.isPropertyAccessExpression(parent) || ts.isElementAccessExpression(parent)) &&
      parent.expression === node)
  );
}

/** What can be assigned to, and is named without anything being done. */
function isPlace(node: ts.Expression): boolean {
  if (ts.isPropertyAccessExpression(node)) return isNamed(node.expression);
  return ts.isIdentifier(node) || ts.isObjectLiteralExpression(node) || ts.isArrayLiteralExpression(node);
}

/** A name, or a member of what has one: reading a member of a member may fail before the await is come to. */
function isNamed(node: ts.Expression): boolean {
  if (ts.isPropertyAccessExpression(node)) return !node.questionDotToken && isOwner(node.expression);
  return isOwner(node);
}

function isOwner(node: ts.Expression): boolean {
  return ts.isIdentifier(node) || node.kind === ts.SyntaxKind.ThisKeyword;
}
