/**
 * How often a loop turns, as far as its text tells: a counter that goes from a value to a value by steps, in the usual
 * spellings of `for`, `while` and `do`, or a collection that each turn makes shorter.
 */
import { ts } from "ts-morph";
import type { LoopBound, Mark, Value } from "./facts.ts";
import { walk } from "./loop-syntax.ts";
import { lookUp, type State } from "./state.ts";
import { valueOf } from "./value.ts";

const ONE: Value = { is: "constant", value: 1 };
const ZERO: Value = { is: "constant", value: 0 };

/** Methods that take out what a loop is about to do. */
const TAKES_OUT = /^(shift|pop|splice|dequeue|delete)$/;

export function boundOf(state: State, node: ts.IterationStatement): LoopBound | undefined {
  if (ts.isForStatement(node)) return forBound(state, node);
  return ts.isWhileStatement(node) || ts.isDoStatement(node) ? whileBound(state, node) : undefined;
}

/** `for (let i = from; i < to; i += step)`, up or down; the step may stand in the body. */
function forBound(state: State, node: ts.ForStatement): LoopBound | undefined {
  const { condition, incrementor, initializer } = node;
  if (!condition || !initializer) return undefined;
  for (const { name, from } of countersOf(state, initializer)) {
    const step = incrementor
      ? incrementorStep(state, incrementor, name)
      : bodyStep(state, node.statement, name);
    const limit = step && limitOf(state, condition, name);
    if (limit) return { counter: nameOf(state, name), from, ...step, ...limit };
  }
  return undefined;
}

/** `let left = n; while (left > 0) { …; left--; }`, `while (left--)`: a counter that is set just before. */
function whileBound(state: State, node: ts.WhileStatement | ts.DoStatement): LoopBound | undefined {
  const { expression, statement } = node;
  const counting = conjuncts(expression).flatMap((each) => countingDown(each) ?? []);
  for (const name of counting) {
    const from = initialValue(state, node, name);
    const mayEndEarly = conjuncts(expression).length > 1;
    const at = { step: ONE, by: "addition", isDown: true, to: ZERO, inclusive: false } as const;
    if (from) return { counter: nameOf(state, name), from, ...at, ...(mayEndEarly && { mayEndEarly }) };
  }
  for (const name of namesIn(expression)) {
    const step = bodyStep(state, statement, name);
    const from = step && initialValue(state, node, name);
    const limit = from && limitOf(state, expression, name);
    if (limit) return { counter: nameOf(state, name), from, ...step, ...limit };
  }
  return undefined;
}

/** Whether it goes on where it was at its last run: the turns of all its runs together are those of the loop around it, about. */
export function isResumed(state: State, node: ts.IterationStatement): boolean {
  const around = state.loops[state.loop];
  if (!around || !ts.isWhileStatement(node)) return false;
  return namesIn(node.expression).some((name) => {
    const binding = lookUp(state.scopes, state.bindings, state.scope, name);
    return (
      binding !== undefined &&
      binding.at < around.start &&
      bodyStep(state, node.statement, name) !== undefined
    );
  });
}

/** The collection that a loop empties: `while (queue.length > 0) { const next = queue.shift(); … }`. */
export function drainedBy(state: State, node: ts.IterationStatement): Value | undefined {
  if (!ts.isWhileStatement(node) && !ts.isDoStatement(node)) return undefined;
  const taken = new Map<string, ts.Expression>();
  walk(node, (each) => {
    if (ts.isCallExpression(each) && ts.isPropertyAccessExpression(each.expression)) {
      const { name, expression } = each.expression;
      if (TAKES_OUT.test(name.text)) taken.set(expression.getText(state.sourceFile), expression);
    }
    return true;
  });
  if (taken.size === 0) return undefined;
  const asked = node.expression.getText(state.sourceFile);
  const found = [...taken].find(([text]) => asked.includes(text));
  return found && valueOf(state, found[1]);
}

/** Places that a loop marks: how many there are is how often it can go on, where each is come to once. */
export function marksOf(state: State, node: ts.IterationStatement): readonly Mark[] | undefined {
  const marks: Mark[] = [];
  walk(node.statement, (each) => {
    const isSet = ts.isBinaryExpression(each) && each.operatorToken.kind === ts.SyntaxKind.EqualsToken;
    let depth = 0;
    let at: ts.Expression | undefined = isSet ? each.left : undefined;
    while (at && (ts.isElementAccessExpression(at) || ts.isNonNullExpression(at))) {
      if (ts.isElementAccessExpression(at)) depth++;
      at = at.expression;
    }
    if (at && depth > 0 && ts.isIdentifier(at)) marks.push({ of: valueOf(state, at), depth });
    return true;
  });
  return marks.length > 0 ? marks : undefined;
}

type Limit = Pick<LoopBound, "to" | "inclusive" | "isSquared" | "mayEndEarly">;

/** What the counter is compared with, alone or beside other conditions. */
function limitOf(state: State, condition: ts.Expression, name: string): Limit | undefined {
  const all = conjuncts(condition);
  for (const each of all) {
    if (!ts.isBinaryExpression(each)) continue;
    const operator = ts.tokenToString(each.operatorToken.kind) ?? "";
    if (!/^([<>]=?|!==?)$/.test(operator)) continue;
    const [left, right] = [powerOf(each.left, name), powerOf(each.right, name)];
    if (left === 0 && right === 0) continue;
    return {
      to: valueOf(state, left > 0 ? each.right : each.left),
      inclusive: operator.endsWith("=") && !operator.startsWith("!"),
      ...((left === 2 || right === 2) && { isSquared: true }),
      ...(all.length > 1 && { mayEndEarly: true }),
    };
  }
  return undefined;
}

export function conjuncts(node: ts.Expression): readonly ts.Expression[] {
  if (ts.isParenthesizedExpression(node)) return conjuncts(node.expression);
  if (ts.isBinaryExpression(node) && node.operatorToken.kind === ts.SyntaxKind.AmpersandAmpersandToken)
    return [...conjuncts(node.left), ...conjuncts(node.right)];
  return [node];
}

/** 1 for the counter itself, 2 for its square, 0 for all else. */
function powerOf(node: ts.Expression, name: string): 0 | 1 | 2 {
  if (isNamed(node, name)) return 1;
  if (isShifted(node, name)) return 1;
  const isSquare =
    ts.isBinaryExpression(node) &&
    /^\*\*?$/.test(ts.tokenToString(node.operatorToken.kind) ?? "") &&
    isNamed(node.left, name);
  return isSquare ? 2 : 0;
}

/** `index + 1`. */
function isShifted(node: ts.Expression, name: string): boolean {
  if (!ts.isBinaryExpression(node) || !isNamed(node.left, name)) return false;
  const { kind } = node.operatorToken;
  return kind === ts.SyntaxKind.PlusToken || kind === ts.SyntaxKind.MinusToken;
}

/** `left--`, `left-- > 0`, `--left`. */
function countingDown(node: ts.Expression): string | undefined {
  const counted = ts.isBinaryExpression(node) ? node.left : node;
  const isStep = ts.isPostfixUnaryExpression(counted) || ts.isPrefixUnaryExpression(counted);
  return isStep && counted.operator === ts.SyntaxKind.MinusMinusToken && ts.isIdentifier(counted.operand)
    ? counted.operand.text
    : undefined;
}

function namesIn(condition: ts.Expression): readonly string[] {
  return conjuncts(condition).flatMap((each) => {
    if (!ts.isBinaryExpression(each)) return [];
    return [each.left, each.right].flatMap((side) =>
      ts.isIdentifier(side)
        ? [side.text]
        : ts.isBinaryExpression(side) && ts.isIdentifier(side.left)
          ? [side.left.text]
          : [],
    );
  });
}

export function initialValue(state: State, node: ts.Statement, name: string): Value | undefined {
  const outer = ts.isLabeledStatement(node.parent) ? node.parent : node;
  if (!ts.isBlock(outer.parent) && !ts.isSourceFile(outer.parent)) return undefined;
  for (const statement of outer.parent.statements) {
    if (statement === outer) return undefined;
    const declarations = ts.isVariableStatement(statement) ? statement.declarationList.declarations : [];
    const found = declarations.find(
      (declaration) => ts.isIdentifier(declaration.name) && declaration.name.text === name,
    );
    if (found?.initializer) return valueOf(state, found.initializer);
  }
  return undefined;
}

function countersOf(state: State, initializer: ts.ForInitializer): { name: string; from: Value }[] {
  if (ts.isVariableDeclarationList(initializer))
    return initializer.declarations.flatMap(({ name, initializer: first }) =>
      first && ts.isIdentifier(name) ? [{ name: name.text, from: valueOf(state, first) }] : [],
    );
  if (!ts.isBinaryExpression(initializer) || !ts.isIdentifier(initializer.left)) return [];
  return [{ name: initializer.left.text, from: valueOf(state, initializer.right) }];
}

type Step = Pick<LoopBound, "step" | "by" | "isDown">;

function incrementorStep(state: State, node: ts.Expression, counter: string): Step | undefined {
  if (ts.isBinaryExpression(node) && node.operatorToken.kind === ts.SyntaxKind.CommaToken)
    return incrementorStep(state, node.left, counter) ?? incrementorStep(state, node.right, counter);
  return stepOf(state, node, counter);
}

/** The first step in a body, wherever it stands; none where something else is assigned to the counter. */
function bodyStep(state: State, body: ts.Statement, counter: string): Step | undefined {
  let found: Step | undefined;
  let isSet = false;
  walk(body, (node) => {
    if (!ts.isExpression(node)) return true;
    found ??= stepOf(state, node, counter);
    isSet ||=
      ts.isBinaryExpression(node) &&
      node.operatorToken.kind === ts.SyntaxKind.EqualsToken &&
      isNamed(node.left, counter);
    return true;
  });
  return isSet ? undefined : found;
}

function stepOf(state: State, node: ts.Expression, counter: string): Step | undefined {
  const isStep = ts.isPostfixUnaryExpression(node) || ts.isPrefixUnaryExpression(node);
  if (isStep && isNamed(node.operand, counter))
    switch (node.operator) {
      case ts.SyntaxKind.PlusPlusToken:
        return { step: ONE, by: "addition" };
      case ts.SyntaxKind.MinusMinusToken:
        return { step: ONE, by: "addition", isDown: true };
      default:
        return undefined;
    }
  if (!ts.isBinaryExpression(node) || !isNamed(node.left, counter)) return undefined;
  const step = valueOf(state, node.right);
  switch (node.operatorToken.kind) {
    case ts.SyntaxKind.PlusEqualsToken:
      return { step, by: "addition" };
    case ts.SyntaxKind.MinusEqualsToken:
      return { step, by: "addition", isDown: true };
    case ts.SyntaxKind.AsteriskEqualsToken:
    case ts.SyntaxKind.SlashEqualsToken:
      return { step, by: "multiplication" };
    case ts.SyntaxKind.LessThanLessThanEqualsToken:
    case ts.SyntaxKind.GreaterThanGreaterThanEqualsToken:
    case ts.SyntaxKind.GreaterThanGreaterThanGreaterThanEqualsToken:
      return { step: { is: "constant", value: 2 }, by: "multiplication" };
    default:
      return undefined;
  }
}

function nameOf({ scope }: State, name: string): LoopBound["counter"] {
  return { is: "name", name, scope, at: -1 };
}

export function isNamed(node: ts.Expression, name: string): boolean {
  return ts.isIdentifier(node) && node.text === name;
}
