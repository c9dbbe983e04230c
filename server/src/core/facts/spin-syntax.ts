/**
 * Loops that do nothing but wait: until a time, until a file is there, until somebody else sets a flag. Told from the
 * text of one loop and of what its condition names.
 */
import { ts } from "ts-morph";
import { isClock, isElapsed, unitOf } from "./clocks.ts";
import { isIdle, isIdleStatement, nothingIdle, rootsOf, type Idle } from "./idle.ts";

export type Until = "time" | "file" | "memory" | "flag" | "never";

export interface SpinSyntax {
  readonly until: Until;
  /** It waits by awaits that let no timer run. */
  readonly settled: boolean;
  /** The comparison with the clock, for `time`. */
  readonly limit?: Limit;
  /** Reads of flags, each of which somebody else would have to change. */
  readonly flags: readonly ts.Expression[];
  readonly asks: readonly ts.CallExpression[];
}

/** What a spin until a time compares. */
export interface Limit {
  /** The clock's text and how many milliseconds its unit has; 0 where it counts in several. */
  readonly clock: ts.Expression;
  readonly unit: number;
  /** How long it lasts, in that unit. */
  readonly lasts?: ts.Expression;
  /** The variable whose declaration reads the clock from which on `lasts` counts. */
  readonly kept?: ts.VariableDeclaration;
  /** What is left of the time when the loop begins: an expression, and the parts that it is made of. */
  readonly left?: { readonly text: string; readonly of: readonly ts.Expression[] };
}

export function spinOf(node: ts.IterationStatement): SpinSyntax | undefined {
  if (!ts.isForStatement(node) && !ts.isWhileStatement(node) && !ts.isDoStatement(node)) return undefined;
  const idle = nothingIdle();
  const condition = ts.isForStatement(node) ? node.condition : node.expression;
  if (condition && !isIdle(condition, idle)) return undefined;
  if (ts.isForStatement(node) && node.incrementor && !isIdle(node.incrementor, idle)) return undefined;
  if (!isIdleStatement(node.statement, idle)) return undefined;
  if (condition && !isTrue(condition)) idle.conditions.push(condition);
  return classified(node, idle);
}

function classified(node: ts.IterationStatement, idle: Idle): SpinSyntax | undefined {
  const settled = idle.awaits.length > 0;
  const { asks } = idle;
  const isChanged = (each: ts.Expression): boolean => {
    const roots = rootsOf(each);
    return [...idle.written].some((name) => roots.has(name) && !idle.clocks.has(name));
  };
  if (asks.length > 0) return asks.some(isChanged) ? undefined : { until: "file", settled, flags: [], asks };
  if (idle.loads.length > 0) return { until: "memory", settled, flags: [], asks };
  const leaves = idle.conditions.flatMap(leavesOf);
  const times = leaves.filter((each) => readsClock(each, idle));
  if (leaves.some((each) => !times.includes(each) && isChanged(each))) return undefined;
  const flags = leaves.filter((each) => !times.includes(each));
  const [first] = times;
  if (first) return { until: "time", settled, flags, asks, ...limitPart(first, node, idle) };
  if (flags.length === 0) return idle.leaves ? undefined : { until: "never", settled, flags, asks };
  return { until: "flag", settled, flags, asks };
}

function limitPart(comparison: ts.Expression, loop: ts.Node, idle: Idle): { limit?: Limit } {
  const limit = limitOf(comparison, loop, idle);
  return limit ? { limit } : {};
}

function isTrue(node: ts.Expression): boolean {
  return node.kind === ts.SyntaxKind.TrueKeyword || (ts.isNumericLiteral(node) && node.text === "1");
}

/** The parts of a condition that `&&`, `||` and `!` put together. */
function leavesOf(node: ts.Expression): ts.Expression[] {
  if (ts.isParenthesizedExpression(node)) return leavesOf(node.expression);
  if (ts.isPrefixUnaryExpression(node) && node.operator === ts.SyntaxKind.ExclamationToken)
    return leavesOf(node.operand);
  if (ts.isBinaryExpression(node) && isLogical(node.operatorToken.kind))
    return [...leavesOf(node.left), ...leavesOf(node.right)];
  return [node];
}

function isLogical(kind: ts.SyntaxKind): boolean {
  return kind === ts.SyntaxKind.AmpersandAmpersandToken || kind === ts.SyntaxKind.BarBarToken;
}

function readsClock(node: ts.Node, idle: Idle): boolean {
  if (isClockOrName(node, idle)) return true;
  return ts.forEachChild(node, (child) => readsClock(child, idle) || undefined) ?? false;
}

function isClockOrName(node: ts.Node, { clocks }: Idle): boolean {
  if (ts.isIdentifier(node)) return clocks.has(node.text);
  return ts.isExpression(node) && isClock(node);
}

function unwrap(node: ts.Expression): ts.Expression {
  if (ts.isParenthesizedExpression(node)) return unwrap(node.expression);
  const isKept =
    ts.isBinaryExpression(node) &&
    node.operatorToken.kind === ts.SyntaxKind.EqualsToken &&
    isClock(node.right);
  return isKept ? node.right : node;
}

/** `clock < end`, `clock - start < duration`, either way round. */
function limitOf(comparison: ts.Expression, loop: ts.Node, idle: Idle): Limit | undefined {
  if (!ts.isBinaryExpression(comparison)) return undefined;
  const sides = [unwrap(comparison.left), unwrap(comparison.right)] as const;
  for (const [side, other] of [sides, [sides[1], sides[0]] as const]) {
    if (isClockOrName(side, idle)) return untilEnd(side, other, loop, idle);
    if (isMinus(side) && isClockOrName(unwrap(side.left), idle)) return sinceStart(side, other, loop, idle);
  }
  return undefined;
}

function isMinus(node: ts.Expression): node is ts.BinaryExpression {
  return ts.isBinaryExpression(node) && node.operatorToken.kind === ts.SyntaxKind.MinusToken;
}

/** The clock that a name of the loop stands for. */
function clockOf(node: ts.Expression, loop: ts.Node, idle: Idle): ts.Expression {
  if (!ts.isIdentifier(node) || !idle.clocks.has(node.text)) return node;
  const find = (at: ts.Node): ts.Expression | undefined => {
    const isNamed = (name: ts.Node): boolean => ts.isIdentifier(name) && name.text === node.text;
    if (ts.isBinaryExpression(at) && isNamed(at.left) && isClock(at.right)) return at.right;
    if (ts.isVariableDeclaration(at) && isNamed(at.name) && at.initializer && isClock(at.initializer))
      return at.initializer;
    return ts.forEachChild(at, find);
  };
  return find(loop) ?? node;
}

function untilEnd(side: ts.Expression, end: ts.Expression, loop: ts.Node, idle: Idle): Limit {
  const clock = clockOf(side, loop, idle);
  const limit = { clock, unit: unitOf(clock) ?? 0 };
  if (isElapsed(clock)) return { ...limit, lasts: end };
  const left = { text: `${grouped(end)} - ${nowOf(clock)}`, of: [end] };
  const kept = ts.isIdentifier(end) ? declarationOf(end.text, loop) : undefined;
  const sum = kept?.initializer ? unwrap(kept.initializer) : unwrap(end);
  if (!ts.isBinaryExpression(sum) || sum.operatorToken.kind !== ts.SyntaxKind.PlusToken)
    return { ...limit, left };
  for (const [begin, lasts] of [
    [unwrap(sum.left), sum.right],
    [unwrap(sum.right), sum.left],
  ] as const) {
    if (isClock(begin)) return kept ? { ...limit, left, lasts, kept } : { ...limit, left };
    const start = ts.isIdentifier(begin) ? startOf(begin, loop) : undefined;
    if (start) return { ...limit, left, lasts, kept: start };
  }
  return { ...limit, left };
}

function sinceStart(
  difference: ts.BinaryExpression,
  lasts: ts.Expression,
  loop: ts.Node,
  idle: Idle,
): Limit | undefined {
  const clock = clockOf(unwrap(difference.left), loop, idle);
  const begin = unwrap(difference.right);
  const start = ts.isIdentifier(begin) ? startOf(begin, loop) : undefined;
  const left = { text: `${grouped(lasts)} - (${nowOf(clock)} - ${grouped(begin)})`, of: [lasts, begin] };
  const limit = { clock, unit: unitOf(clock) ?? 0, left };
  return start ? { ...limit, lasts, kept: start } : limit;
}

/** The time as a number: dates can't be subtracted in TypeScript. */
function nowOf(clock: ts.Expression): string {
  const text = clock.getText();
  return /\bnew Date\b/.test(text) ? "Date.now()" : text;
}

function grouped(node: ts.Expression): string {
  return ts.isBinaryExpression(node) || ts.isConditionalExpression(node)
    ? `(${node.getText()})`
    : node.getText();
}

/** The variable's declaration, where that reads the clock. */
function startOf(name: ts.Identifier, from: ts.Node): ts.VariableDeclaration | undefined {
  const found = declarationOf(name.text, from);
  return found?.initializer && isClock(found.initializer) ? found : undefined;
}

/** The declaration of a variable in the blocks around a node. */
function declarationOf(name: string, from: ts.Node): ts.VariableDeclaration | undefined {
  const inList = ({ declarations }: ts.VariableDeclarationList): ts.VariableDeclaration | undefined =>
    declarations.find((each) => ts.isIdentifier(each.name) && each.name.text === name);
  for (let at = from; ; at = at.parent) {
    if (ts.isForStatement(at) && at.initializer && ts.isVariableDeclarationList(at.initializer)) {
      const found = inList(at.initializer);
      if (found) return found;
    }
    if (ts.isBlock(at) || ts.isSourceFile(at) || ts.isCaseOrDefaultClause(at))
      for (const statement of at.statements) {
        const found = ts.isVariableStatement(statement) ? inList(statement.declarationList) : undefined;
        if (found) return found;
      }
    if (ts.isSourceFile(at)) return undefined;
    if (ts.isFunctionLike(at) && at.parameters.some((each) => each.name.getText() === name)) return undefined;
  }
}
