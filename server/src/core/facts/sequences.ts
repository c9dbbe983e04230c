/**
 * Awaits that come one after another: in the statements of one block, or in the parts of one expression. What lives here
 * is what their text shows: what each declares, names and leaves. Whether they depend on each other is for
 * `reach/effects/`.
 */
import { ts } from "ts-morph";
import { handledAwait, isCaughtIn, type HandledAwait } from "./tried-await.ts";
import { collectNames, rootName, walk, writtenTarget } from "./loop-syntax.ts";
import { hasModifier } from "./modifiers.ts";
import type { Span } from "./span.ts";
import { startOf, type State } from "./state.ts";
import { unwrap } from "./unwrap.ts";

/** A statement of the block, or a part of the expression that awaits. */
export interface Step extends Span {
  /**
   * The call that is awaited, where the step is nothing but that: `const user = await load(id);`, also under a condition
   * (`if (wanted) await save(id);`), and what an async function gives at its end (`return load(id);`).
   */
  readonly awaited?: Span;
  /** The call's promise is returned and not awaited here: whoever awaits the function does so, if it is one. */
  readonly handsOn?: true;
  /** What the awaited call gives is taken: it is not awaited for what it changes alone. */
  readonly takes: boolean;
  /** It awaits something, in this way or another. */
  readonly waits: boolean;
  readonly declares: readonly string[];
  /** Names that it gives another value, or that it changes a part of. */
  readonly assigns: readonly string[];
  readonly mentions: readonly string[];
  /** How it may keep what follows from being done. */
  readonly leaves?: Leaving | undefined;
  /** A `try` that awaits the call first, and whose `catch` handles its failure: what follows is done all the same. */
  readonly handled?: Handled;
}

export interface Handled {
  /** Of the awaited call alone: all the rest of the step can stay where it is. */
  readonly mentions: readonly string[];
  readonly assigns: readonly string[];
  /** What is done with the result, up to the end of the `try` block. */
  readonly rest: Span;
  readonly handler: Span;
  /** A clause without a full stop: why the call can't be started earlier, as far as the text of the `try` shows. */
  readonly stays?: string;
}

export type Leaving = "return" | "throw" | "break" | "continue" | "yield" | "using";

export interface Sequence extends Span {
  readonly function: number;
  /** The innermost loop of the same function, or -1. */
  readonly loop: number;
  readonly of: "block" | "expression";
  /** The block is tried, and the program goes on when it fails: with what was assigned by then. */
  readonly isTried?: true;
  /** From the inside out, as far as the function goes. */
  readonly attempts: readonly Attempt[];
  /** From the first that waits to the last; at least two wait. */
  readonly steps: readonly Step[];
}

/** A `try` that a sequence stands in: where it fails, there is code that sees what was done by then. */
export interface Attempt {
  /** Where the `try` begins. */
  readonly start: number;
  /** The program goes on behind it. */
  readonly goesOn: boolean;
  /** What its `catch` and `finally` name. */
  readonly mentions: readonly string[];
}

/** Notes the statements of a block, of a function's body or of the module. */
export function noteBlock(state: State, statements: readonly ts.Statement[]): void {
  const first = statements.findIndex(waits);
  if (first < 0) return;
  const ending = statements.at(-1)!;
  const last = handsOn(ending) ? statements.length - 1 : statements.findLastIndex(waits);
  if (first === last) return;
  const steps = statements.slice(first, last + 1).map((statement) => stepOf(state, statement));
  const { parent } = statements[0]!;
  note(state, "block", steps, parent, isTried(parent));
}

/** Notes the awaits that one expression holds side by side, at the first of them: `merge(await read(a), await read(b))`. */
export function noteAwait(state: State, node: ts.AwaitExpression): void {
  const found = alwaysAwaited(wholeOf(node));
  if (found.length < 2 || found[0] !== node) return;
  note(
    state,
    "expression",
    found.map((each) => partOf(state, each)),
    node,
  );
}

/** The block of a `try` whose `catch` does not leave. */
function isTried(block: ts.Node): boolean {
  if (ts.isSourceFile(block)) return false;
  const { parent } = block;
  if (!ts.isTryStatement(parent) || parent.tryBlock !== block || !parent.catchClause) return false;
  return goesOn(parent.catchClause);
}

function goesOn({ block }: ts.CatchClause): boolean {
  const last = block.statements.at(-1);
  return !last || !(ts.isThrowStatement(last) || ts.isReturnStatement(last));
}

function attemptsAround(state: State, node: ts.Node): Attempt[] {
  const found: Attempt[] = [];
  for (let at = node; at.parent && !ts.isFunctionLike(at); at = at.parent) {
    const { parent } = at;
    if (!ts.isTryStatement(parent) || parent.finallyBlock === at) continue;
    const clause = parent.tryBlock === at ? parent.catchClause : undefined;
    const { finallyBlock } = parent;
    found.push({
      start: startOf(state, parent),
      goesOn: clause !== undefined && goesOn(clause),
      mentions: [clause, finallyBlock].flatMap((each) => (each ? mentionedBy(each) : [])),
    });
  }
  return found;
}

function note(
  state: State,
  of: Sequence["of"],
  steps: readonly Step[],
  inside: ts.Node,
  tried = false,
): void {
  state.sequences.push({
    function: state.function,
    loop: state.loop,
    of,
    ...(tried && { isTried: true as const }),
    attempts: attemptsAround(state, inside),
    start: steps[0]!.start,
    end: steps.at(-1)!.end,
    steps,
  });
}

function waits(statement: ts.Statement): boolean {
  return !ts.isFunctionDeclaration(statement) && !ts.isClassDeclaration(statement) && holdsAwait(statement);
}

function holdsAwait(whole: ts.Node): boolean {
  // Blocks are nested: a walk through each would see the innermost many times.
  const { text } = whole.getSourceFile();
  if (!text.slice(whole.pos, whole.end).includes("await")) return false;
  let found = false;
  walk(whole, (node) => {
    found ||= ts.isAwaitExpression(node) || (ts.isForOfStatement(node) && node.awaitModifier !== undefined);
    found ||= ts.isVariableDeclarationList(node) && isAwaitUsing(node);
    return !found;
  });
  return found;
}

function isAwaitUsing({ flags }: ts.VariableDeclarationList): boolean {
  return (flags & ts.NodeFlags.AwaitUsing) === ts.NodeFlags.AwaitUsing;
}

function isUsing({ flags }: ts.VariableDeclarationList): boolean {
  return (flags & ts.NodeFlags.Using) === ts.NodeFlags.Using;
}

function stepOf(state: State, statement: ts.Statement): Step {
  const promise = returnedCall(statement);
  const attempt = ts.isTryStatement(statement) ? handledAwait(statement) : undefined;
  const call = promise ?? attempt?.call ?? awaitedCall(statement);
  const only = conditional(statement) ?? statement;
  return {
    ...spanOf(state, statement),
    ...(call && { awaited: spanOf(state, call) }),
    ...(promise && { handsOn: true as const }),
    takes: attempt
      ? !ts.isExpressionStatement(attempt.await.parent)
      : !ts.isExpressionStatement(only) || ts.isBinaryExpression(only.expression),
    waits: promise !== undefined || waits(statement),
    declares: declaredBy(statement),
    assigns: assignedBy(statement),
    mentions: mentionedBy(statement),
    // What the block ends with keeps nothing from being done.
    leaves: call && ts.isReturnStatement(statement) ? undefined : leavingOf(statement),
    ...(attempt && { handled: handledOf(state, statement as ts.TryStatement, attempt) }),
  };
}

function handledOf(
  state: State,
  { tryBlock, catchClause }: ts.TryStatement,
  { call, stays }: HandledAwait,
): Handled {
  return {
    mentions: mentionedBy(call),
    assigns: assignedBy(call),
    rest: { start: call.end, end: tryBlock.end },
    handler: spanOf(state, catchClause!),
    ...(stays !== undefined && { stays }),
  };
}

function handsOn(statement: ts.Statement): boolean {
  return returnedCall(statement) !== undefined;
}

/** The call of `return load();` in an async function that catches nothing of it. */
function returnedCall(statement: ts.Statement): ts.CallExpression | undefined {
  if (!ts.isReturnStatement(statement) || !statement.expression) return undefined;
  const call = unwrap(statement.expression);
  return ts.isCallExpression(call) && isAsyncBody(statement) ? call : undefined;
}

/** Whether what is returned there without an `await` is waited for all the same, and nothing in between is told of a failure. */
function isAsyncBody(statement: ts.Statement): boolean {
  let at: ts.Node = statement.parent;
  for (; !ts.isFunctionLike(at); at = at.parent)
    if (ts.isTryStatement(at) || ts.isSourceFile(at) || ts.isClassLike(at)) return false;
  const isGenerator = "asteriskToken" in at && at.asteriskToken !== undefined;
  return !isGenerator && hasModifier(at, ts.SyntaxKind.AsyncKeyword);
}

/** `save();` of `if (wanted) save();` without an `else`. */
function conditional(statement: ts.Statement): ts.Statement | undefined {
  if (!ts.isIfStatement(statement) || statement.elseStatement) return undefined;
  const { thenStatement: then } = statement;
  if (!ts.isBlock(then)) return then;
  return then.statements.length === 1 ? then.statements[0] : undefined;
}

function partOf(state: State, node: ts.AwaitExpression): Step {
  const call = unwrap(node.expression);
  return {
    ...spanOf(state, node),
    ...(ts.isCallExpression(call) && { awaited: spanOf(state, call) }),
    takes: true,
    waits: true,
    declares: [],
    assigns: assignedBy(node),
    mentions: mentionedBy(node),
  };
}

function spanOf(state: State, node: ts.Node): Span {
  return { start: startOf(state, node), end: node.end };
}

/** The call of `await load();`, `const user = await load();`, `user = await load();`, `return await load();`. */
function awaitedCall(statement: ts.Statement): ts.CallExpression | undefined {
  const value = valueGiven(statement);
  const found = value && unwrap(value);
  if (!found || !ts.isAwaitExpression(found)) return undefined;
  const call = unwrap(found.expression);
  return ts.isCallExpression(call) ? call : undefined;
}

function valueGiven(statement: ts.Statement): ts.Expression | undefined {
  if (ts.isVariableStatement(statement)) {
    const { declarations } = statement.declarationList;
    return declarations.length === 1 && !isUsing(statement.declarationList)
      ? declarations[0]!.initializer
      : undefined;
  }
  if (ts.isReturnStatement(statement)) return statement.expression;
  if (ts.isIfStatement(statement)) {
    const only = conditional(statement);
    const isEffect = only && ts.isExpressionStatement(only) && !ts.isBinaryExpression(only.expression);
    return isEffect && !holdsAwait(statement.expression) ? only.expression : undefined;
  }
  if (!ts.isExpressionStatement(statement)) return undefined;
  const { expression } = statement;
  const isAssignment =
    ts.isBinaryExpression(expression) && expression.operatorToken.kind === ts.SyntaxKind.EqualsToken;
  return isAssignment ? expression.right : expression;
}

function declaredBy(statement: ts.Statement): string[] {
  const names = new Set<string>();
  const isDeclared = ts.isFunctionDeclaration(statement) || ts.isClassDeclaration(statement);
  if (isDeclared && statement.name) names.add(statement.name.text);
  if (ts.isVariableStatement(statement))
    for (const { name } of statement.declarationList.declarations) collectNames(name, names);
  // A `var` of an inner block is the function's.
  walk(statement, (node) => {
    if (ts.isVariableDeclarationList(node) && (node.flags & ts.NodeFlags.BlockScoped) === 0)
      for (const { name } of node.declarations) collectNames(name, names);
    return true;
  });
  return [...names];
}

/** Also by closures: they may be called before the next step. */
function assignedBy(node: ts.Node): string[] {
  const names = new Set<string>();
  const visit = (at: ts.Node): void => {
    const target = writtenTarget(at);
    const root = target && rootName(target);
    if (root !== undefined) names.add(root);
    else if (target) collectNames(target, names);
    ts.forEachChild(at, visit);
  };
  visit(node);
  return [...names];
}

function mentionedBy(node: ts.Node): string[] {
  const names = new Set<string>();
  const visit = (at: ts.Node): void => {
    if (ts.isTypeNode(at)) return;
    if (ts.isIdentifier(at) && !isPropertyName(at)) names.add(at.text);
    ts.forEachChild(at, visit);
  };
  visit(node);
  return [...names];
}

function isPropertyName(node: ts.Identifier): boolean {
  const { parent } = node;
  return (
    (ts.isPropertyAccessExpression(parent) && parent.name === node) ||
    (ts.isPropertyAssignment(parent) && parent.name === node)
  );
}

function leavingOf(statement: ts.Statement): Leaving | undefined {
  let found: Leaving | undefined;
  walk(statement, (node) => {
    if (ts.isReturnStatement(node)) found ??= "return";
    if (ts.isThrowStatement(node) && !isCaughtIn(node, statement)) found ??= "throw";
    if (ts.isYieldExpression(node)) found ??= "yield";
    if (ts.isBreakStatement(node) && leavesBy(node, statement)) found ??= "break";
    if (ts.isContinueStatement(node) && leavesBy(node, statement)) found ??= "continue";
    if (ts.isVariableDeclarationList(node) && isUsing(node)) found ??= "using";
    return true;
  });
  return found;
}

/** Whether the jump goes out of the statement. */
function leavesBy(node: ts.BreakOrContinueStatement, statement: ts.Statement): boolean {
  for (let at: ts.Node = node; at !== statement.parent; at = at.parent) {
    if (node.label && ts.isLabeledStatement(at) && at.label.text === node.label.text) return false;
    if (node.label) continue;
    if (ts.isIterationStatement(at, false)) return false;
    if (ts.isBreakStatement(node) && ts.isSwitchStatement(at)) return false;
  }
  return true;
}

/** The expression that is no part of another one of the same function. */
function wholeOf(node: ts.Expression): ts.Expression {
  let whole = node;
  for (
    let at = node.parent;
    !ts.isStatement(at) && !ts.isFunctionLike(at) && !ts.isClassLike(at);
    at = at.parent
  ) {
    if (ts.isVariableDeclaration(at) || ts.isSourceFile(at)) break;
    if (ts.isExpression(at)) whole = at;
  }
  return whole;
}

/** The awaits of an expression that are all evaluated, whatever comes out of its parts. */
function alwaysAwaited(node: ts.Expression): ts.AwaitExpression[] {
  const found: ts.AwaitExpression[] = [];
  const visit = (at: ts.Node): void => {
    if (ts.isFunctionLike(at) || ts.isClassLike(at) || ts.isTypeNode(at)) return;
    if (ts.isConditionalExpression(at)) return visit(at.condition);
    if (ts.isBinaryExpression(at) && SHORT_CUTS.has(at.operatorToken.kind)) return visit(at.left);
    if ((ts.isCallExpression(at) || ts.isPropertyAccessExpression(at)) && at.questionDotToken)
      return visit(at.expression);
    ts.forEachChild(at, visit);
    // What an await waits for is inside of it: an inner one comes first, and the outer one needs it.
    if (ts.isAwaitExpression(at)) found.push(at);
  };
  visit(node);
  return found.filter((each) => !found.some((other) => other !== each && isInside(other, each)));
}

function isInside(inner: ts.Node, outer: ts.Node): boolean {
  return outer.pos <= inner.pos && inner.end <= outer.end;
}

const SHORT_CUTS: ReadonlySet<ts.SyntaxKind> = new Set([
  ts.SyntaxKind.AmpersandAmpersandToken,
  ts.SyntaxKind.BarBarToken,
  ts.SyntaxKind.QuestionQuestionToken,
  ts.SyntaxKind.AmpersandAmpersandEqualsToken,
  ts.SyntaxKind.BarBarEqualsToken,
  ts.SyntaxKind.QuestionQuestionEqualsToken,
]);
