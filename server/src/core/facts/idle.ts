/** Code that does nothing for anybody: it counts, reads a clock, asks whether something is there, and may leave a loop. */
import { ts } from "ts-morph";
import { rootName } from "./loop-syntax.ts";
import { isClock } from "./clocks.ts";
import { isSettled } from "./settled.ts";

/** What idle code asks, reads and writes. */
export interface Idle {
  /** Under what it goes on or leaves: conditions of exits. */
  readonly conditions: ts.Expression[];
  /** Names that it assigns, clocks left out. */
  readonly written: Set<string>;
  /** Names that it assigns a clock's time. */
  readonly clocks: Set<string>;
  /** Calls that ask the disk. */
  readonly asks: ts.CallExpression[];
  /** Reads of memory that threads share. */
  readonly loads: ts.CallExpression[];
  /** Awaits of what is settled already. */
  readonly awaits: ts.AwaitExpression[];
  /** It may be left without a condition: a return behind a call that may throw. */
  leaves: boolean;
}

export function nothingIdle(): Idle {
  return {
    conditions: [],
    written: new Set(),
    clocks: new Set(),
    asks: [],
    loads: [],
    awaits: [],
    leaves: false,
  };
}

/** Whether the statement is idle; what it does is added to `idle`. */
export function isIdleStatement(node: ts.Statement, idle: Idle): boolean {
  if (ts.isBlock(node)) return node.statements.every((each) => isIdleStatement(each, idle));
  if (ts.isEmptyStatement(node) || ts.isContinueStatement(node)) return true;
  if (ts.isExpressionStatement(node)) return isIdle(node.expression, idle);
  if (ts.isVariableStatement(node)) return areIdle(node.declarationList, idle);
  if (ts.isBreakStatement(node)) return leave(idle);
  if (ts.isReturnStatement(node) || ts.isThrowStatement(node))
    return leave(idle) && (!node.expression || isIdle(node.expression, idle));
  if (ts.isIfStatement(node)) return isIdleBranch(node, idle);
  if (ts.isTryStatement(node)) return isIdleTry(node, idle);
  if (ts.isForStatement(node)) return isIdleCount(node, idle);
  return false;
}

function leave(idle: Idle): boolean {
  idle.leaves = true;
  return true;
}

function areIdle(list: ts.VariableDeclarationList, idle: Idle): boolean {
  return list.declarations.every(({ name, initializer }) => {
    if (!ts.isIdentifier(name)) return false;
    if (initializer && isClock(initializer)) idle.clocks.add(name.text);
    return !initializer || isIdle(initializer, idle);
  });
}

/** A branch that leaves does so under its condition. */
function isIdleBranch(node: ts.IfStatement, idle: Idle): boolean {
  if (!isIdle(node.expression, idle)) return false;
  for (const branch of [node.thenStatement, node.elseStatement]) {
    if (!branch) continue;
    const inside: Idle = { ...idle, leaves: false };
    if (!isIdleStatement(branch, inside)) return false;
    if (inside.leaves) idle.conditions.push(node.expression);
  }
  return true;
}

/** `try { openSync(lock, "wx"); return; } catch {}`: it leaves once the disk gives what it asks for. */
function isIdleTry({ tryBlock, catchClause, finallyBlock }: ts.TryStatement, idle: Idle): boolean {
  const before = idle.asks.length;
  const inside: Idle = { ...idle, leaves: false };
  if (!isIdleStatement(tryBlock, inside)) return false;
  if (inside.leaves && idle.asks.length === before) return false;
  const rest = [catchClause?.block, finallyBlock].filter((each) => each !== undefined);
  return rest.every((block) => isIdleStatement(block, idle));
}

/** A loop that only counts: it burns time. */
function isIdleCount(node: ts.ForStatement, idle: Idle): boolean {
  const { initializer, condition, incrementor, statement } = node;
  const inner: Idle = { ...idle, leaves: false };
  const begins =
    !initializer ||
    (ts.isVariableDeclarationList(initializer) ? areIdle(initializer, inner) : isIdle(initializer, inner));
  const parts = [condition, incrementor].every((each) => !each || isIdle(each, inner));
  return begins && parts && isIdleStatement(statement, inner);
}

/** Whether the expression changes nothing but names, and calls nothing that does. */
export function isIdle(node: ts.Expression, idle: Idle): boolean {
  if (isClock(node)) return true;
  if (ts.isAwaitExpression(node)) {
    idle.awaits.push(node);
    return isSettled(node.expression);
  }
  if (ts.isBinaryExpression(node)) return isIdleBinary(node, idle);
  if (ts.isPostfixUnaryExpression(node) || ts.isPrefixUnaryExpression(node)) {
    if (isStep(node)) return isWrite(node.operand, idle);
    return isIdle(node.operand, idle);
  }
  if (ts.isCallExpression(node)) return isIdleCall(node, idle);
  if (ts.isNewExpression(node))
    return /^(Date|\w*Error)$/.test(node.expression.getText()) && allIdle(node.arguments ?? [], idle);
  if (ts.isPropertyAccessExpression(node)) return isIdle(node.expression, idle);
  if (ts.isElementAccessExpression(node))
    return isIdle(node.expression, idle) && isIdle(node.argumentExpression, idle);
  if (ts.isParenthesizedExpression(node) || ts.isNonNullExpression(node) || ts.isAsExpression(node))
    return isIdle(node.expression, idle);
  if (ts.isConditionalExpression(node)) return allIdle([node.condition, node.whenTrue, node.whenFalse], idle);
  if (ts.isTemplateExpression(node))
    return allIdle(
      node.templateSpans.map(({ expression }) => expression),
      idle,
    );
  if (ts.isTypeOfExpression(node) || ts.isVoidExpression(node)) return isIdle(node.expression, idle);
  if (ts.isArrayLiteralExpression(node)) return allIdle(node.elements, idle);
  return isAtom(node);
}

function allIdle(nodes: readonly ts.Expression[], idle: Idle): boolean {
  return nodes.every((each) => isIdle(each, idle));
}

function isAtom(node: ts.Expression): boolean {
  return (
    ts.isIdentifier(node) ||
    ts.isLiteralExpression(node) ||
    [
      ts.SyntaxKind.ThisKeyword,
      ts.SyntaxKind.TrueKeyword,
      ts.SyntaxKind.FalseKeyword,
      ts.SyntaxKind.NullKeyword,
    ].includes(node.kind)
  );
}

function isStep({ operator }: ts.PostfixUnaryExpression | ts.PrefixUnaryExpression): boolean {
  return operator === ts.SyntaxKind.PlusPlusToken || operator === ts.SyntaxKind.MinusMinusToken;
}

function isIdleBinary({ left, operatorToken: { kind }, right }: ts.BinaryExpression, idle: Idle): boolean {
  const isAssignment = kind >= ts.SyntaxKind.FirstAssignment && kind <= ts.SyntaxKind.LastAssignment;
  if (!isAssignment) return allIdle([left, right], idle);
  if (ts.isIdentifier(left) && isClock(right)) {
    idle.clocks.add(left.text);
    return true;
  }
  return isWrite(left, idle) && isIdle(right, idle);
}

/** Only plain names: who else looks at a member is not known. */
function isWrite(target: ts.Expression, idle: Idle): boolean {
  if (!ts.isIdentifier(target)) return false;
  idle.written.add(target.text);
  return true;
}

const HARMLESS = /^(Math\.\w+|Number|BigInt|String|Boolean|Atomics\.pause|console\.\w+)$/;
const ASKING =
  /^(existsSync|accessSync|statSync|lstatSync|readFileSync|readdirSync|openSync|mkdirSync|linkSync|symlinkSync)$/;

function isIdleCall(node: ts.CallExpression, idle: Idle): boolean {
  const { expression } = node;
  if (ts.isPropertyAccessExpression(expression) && /^(getTime|valueOf)$/.test(expression.name.text))
    return isIdle(expression.expression, idle);
  const callee = expression.getText();
  if (callee === "Atomics.load" || callee === "Atomics.compareExchange") idle.loads.push(node);
  else if (ASKING.test(callee.slice(callee.lastIndexOf(".") + 1))) {
    idle.asks.push(node);
    return node.arguments.every((each) => isIdle(each, idle) || ts.isObjectLiteralExpression(each));
  } else if (!HARMLESS.test(callee)) return isMemberOfAsked(node, idle);
  return allIdle(node.arguments, idle);
}

/** `statSync(path).isFile()`, `readFileSync(path, "utf8").includes("ready")`. */
function isMemberOfAsked(node: ts.CallExpression, idle: Idle): boolean {
  const { expression } = node;
  if (!ts.isPropertyAccessExpression(expression) || !ts.isCallExpression(expression.expression)) return false;
  const before = idle.asks.length;
  const isAsked = isIdleCall(expression.expression, idle) && idle.asks.length > before;
  return isAsked && allIdle(node.arguments, idle);
}

/** The names at the roots of what an expression reads. */
export function rootsOf(node: ts.Expression): ReadonlySet<string> {
  const roots = new Set<string>();
  const visit = (at: ts.Node): void => {
    if (ts.isPropertyAccessExpression(at)) {
      const root = rootName(at);
      if (root !== undefined) roots.add(root);
      else visit(at.expression);
    } else if (ts.isIdentifier(at)) roots.add(at.text);
    else ts.forEachChild(at, visit);
  };
  visit(node);
  return roots;
}
