/**
 * Loops that each turn leaves a share of: division by a constant, halves of a range, remainders. They are over after as
 * many turns as what they begin with has digits.
 */
import { ts } from "ts-morph";
import type { Shrinking, Value } from "./facts.ts";
import { collectNames, walk } from "./loop-syntax.ts";
import { lookUp, type State } from "./state.ts";

/** Remainders of remainders: the golden ratio, in the worst case; somewhat more in the mean. */
const OF_REMAINDERS = 1.9;

export function shrinkingOf(state: State, node: ts.IterationStatement): Shrinking | undefined {
  const asked = new Set<string>();
  if (ts.isWhileStatement(node) || ts.isDoStatement(node)) collectNames(node.expression, asked);
  else if (ts.isForStatement(node) && node.condition) collectNames(node.condition, asked);
  else return undefined;
  const found = assignmentsIn(node);
  if ([...found.assigned].some(([name, values]) => descends(name, values, found)))
    return { of: { is: "constant", value: DESCENDED }, factor: 2 };
  const isEndless = asked.size === 0;
  for (const name of isEndless ? found.assigned.keys() : asked) {
    const factor = factorOf(name, found);
    const of = factor === undefined ? undefined : beginningOf(state, name, asked);
    if (of && factor !== undefined) return { of, factor };
  }
  return undefined;
}

/** Items of a tree of which nothing is known. */
const DESCENDED = 4096;

const SIDE = /^(left|right|lo|hi|less|more|children|child)$/;

/** `node = node.left`, `at = 2 * at + 1`: down one side of a tree. */
function descends(name: string, values: readonly ts.Expression[], { locals }: Found): boolean {
  const isDown = (node: ts.Expression, left = 3): boolean => {
    if (left === 0) return false;
    if (ts.isNonNullExpression(node) || ts.isParenthesizedExpression(node))
      return isDown(node.expression, left);
    if (ts.isConditionalExpression(node)) return isDown(node.whenTrue, left) && isDown(node.whenFalse, left);
    if (ts.isIdentifier(node)) {
      const local = locals.get(node.text);
      return local !== undefined && isDown(local, left - 1);
    }
    if (ts.isPropertyAccessExpression(node))
      return isName(node.expression, name) && SIDE.test(node.name.text);
    if (ts.isElementAccessExpression(node)) return isName(node.expression, name);
    if (!ts.isBinaryExpression(node)) return false;
    const { left: one, operatorToken, right: other } = node;
    switch (operatorToken.kind) {
      case ts.SyntaxKind.PlusToken:
      case ts.SyntaxKind.QuestionQuestionEqualsToken:
      case ts.SyntaxKind.QuestionQuestionToken:
        return isDown(one, left);
      case ts.SyntaxKind.AsteriskToken:
        return (
          [one, other].some((each) => isName(each, name)) &&
          [one, other].some((each) => each.getText() === "2")
        );
      default:
        return false;
    }
  };
  return values.length > 0 && values.every((each) => isDown(each));
}

function isName(node: ts.Expression, name: string): boolean {
  if (ts.isNonNullExpression(node) || ts.isParenthesizedExpression(node))
    return isName(node.expression, name);
  return ts.isIdentifier(node) && node.text === name;
}

interface Found {
  /** What is assigned to each name in the loop. */
  readonly assigned: ReadonlyMap<string, readonly ts.Expression[]>;
  /** What the loop's own names are declared with. */
  readonly locals: ReadonlyMap<string, ts.Expression>;
}

function assignmentsIn(node: ts.IterationStatement): Found {
  const assigned = new Map<string, ts.Expression[]>();
  const locals = new Map<string, ts.Expression>();
  const note = (name: ts.Node, value: ts.Expression): void => {
    if (!ts.isIdentifier(name)) return;
    const known = assigned.get(name.text);
    if (known) known.push(value);
    else assigned.set(name.text, [value]);
  };
  walk(node, (each) => {
    if (ts.isVariableDeclaration(each) && ts.isIdentifier(each.name) && each.initializer)
      locals.set(each.name.text, each.initializer);
    if (!ts.isBinaryExpression(each)) return true;
    const { kind } = each.operatorToken;
    if (kind === ts.SyntaxKind.EqualsToken && ts.isArrayLiteralExpression(each.left)) {
      const values = ts.isArrayLiteralExpression(each.right) ? each.right.elements : undefined;
      for (const [at, name] of each.left.elements.entries()) if (values?.[at]) note(name, values[at]);
    } else if (kind === ts.SyntaxKind.EqualsToken) note(each.left, each.right);
    else if (DIVIDES.has(kind)) note(each.left, each);
    else if (kind > ts.SyntaxKind.EqualsToken && kind <= ts.SyntaxKind.LastAssignment) note(each.left, each);
    return true;
  });
  return { assigned, locals };
}

const DIVIDES = new Set([
  ts.SyntaxKind.SlashEqualsToken,
  ts.SyntaxKind.GreaterThanGreaterThanEqualsToken,
  ts.SyntaxKind.GreaterThanGreaterThanGreaterThanEqualsToken,
]);

/** How many times less the name is after a turn; undefined where anything else is assigned to it. */
function factorOf(name: string, { assigned, locals }: Found): number | undefined {
  const values = assigned.get(name);
  if (!values) return undefined;
  let least: number | undefined;
  for (const value of values) {
    const factor = shareOf(value, name, locals);
    if (factor === undefined) return undefined;
    least = Math.min(least ?? factor, factor);
  }
  return least;
}

/** By what an expression divides something that is made of the name; also by way of a name declared in the loop. */
function shareOf(
  node: ts.Expression,
  name: string,
  locals: ReadonlyMap<string, ts.Expression>,
  left = 3,
): number | undefined {
  if (left === 0) return undefined;
  const names = new Set<string>();
  collectNames(node, names);
  const isOwn = names.has(name);
  if (isOwn && !grows(node, name)) {
    const own = divisorIn(node, name);
    if (own !== undefined) return own;
  }
  for (const other of names) {
    const local = other === name ? undefined : locals.get(other);
    const found = local && shareOf(local, name, locals, left - 1);
    if (found !== undefined) return found;
  }
  return undefined;
}

/** Multiplied, it may become more again. */
function grows(node: ts.Node, name: string): boolean {
  let found = false;
  walk(node, (each) => {
    found ||=
      ts.isBinaryExpression(each) &&
      each.operatorToken.kind === ts.SyntaxKind.AsteriskToken &&
      [each.left, each.right].some((side) => ts.isIdentifier(side) && side.text === name);
    return !found;
  });
  return found;
}

function divisorIn(node: ts.Node, name: string): number | undefined {
  let found: number | undefined;
  walk(node, (each) => {
    if (found === undefined && ts.isBinaryExpression(each) && isOf(each, name)) found = divisorOf(each);
    return found === undefined;
  });
  return found;
}

/** What is divided is made of the name; of a remainder, either side. */
function isOf({ left, operatorToken: { kind }, right }: ts.BinaryExpression, name: string): boolean {
  const names = new Set<string>();
  collectNames(left, names);
  if (kind === ts.SyntaxKind.PercentToken) collectNames(right, names);
  return names.has(name);
}

function divisorOf({ operatorToken: { kind }, right }: ts.BinaryExpression): number | undefined {
  const by = numberOf(right);
  switch (kind) {
    case ts.SyntaxKind.SlashToken:
    case ts.SyntaxKind.SlashEqualsToken:
      return by !== undefined && by > 1 ? by : undefined;
    case ts.SyntaxKind.GreaterThanGreaterThanToken:
    case ts.SyntaxKind.GreaterThanGreaterThanGreaterThanToken:
    case ts.SyntaxKind.GreaterThanGreaterThanEqualsToken:
    case ts.SyntaxKind.GreaterThanGreaterThanGreaterThanEqualsToken:
      return by !== undefined && by > 0 ? 2 ** by : undefined;
    case ts.SyntaxKind.PercentToken:
      return ts.isIdentifier(right) ? OF_REMAINDERS : undefined;
    default:
      return undefined;
  }
}

function numberOf(node: ts.Expression): number | undefined {
  if (ts.isNumericLiteral(node)) return Number(node.text);
  return ts.isBigIntLiteral(node) ? Number(node.text.slice(0, -1)) : undefined;
}

/** What the name is when the loop begins; of a range, its upper end. */
function beginningOf(state: State, name: string, asked: ReadonlySet<string>): Value | undefined {
  const begins = [name, ...asked].flatMap((each) => {
    const binding = lookUp(state.scopes, state.bindings, state.scope, each);
    if (!binding || binding.kind === "import") return [];
    const [first] = binding.values;
    const isLate = binding.kind === "parameter" || !first;
    const own: Value = { is: "name", name: each, scope: state.scope, at: -1 };
    return [isLate ? own : first];
  });
  return begins.length > 1 ? { is: "either", of: begins } : begins[0];
}
