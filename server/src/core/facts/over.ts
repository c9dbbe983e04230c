/**
 * What is done only until something is over, and where it is: `if (!ended) kill()` does nothing for whoever has set
 * `ended = true` by then, `if (!deferred.completed) kill()` nothing for whoever has resolved it.
 */
import { ts } from "ts-morph";
import { indexOfName, type State } from "./state.ts";

/** Indexes of bindings, of flags or of promises to be settled. */
export interface Over {
  /** What comes now is done only while these are not over. */
  readonly until: readonly number[];
  /** These are over by now. */
  readonly after: readonly number[];
}

export const NOTHING_OVER: Over = { until: [], after: [] };

const SETTLES = /^(resolve|reject)$/;
const SETTLED = /^(is)?(completed|settled|resolved|rejected)$/i;

interface Open {
  readonly whenTrue: readonly number[];
  readonly whenFalse: readonly number[];
}

const NEITHER: Open = { whenTrue: [], whenFalse: [] };

/** What is not over, where a condition holds and where it does not. */
export function openBy(state: State, condition: ts.Expression): Open {
  if (ts.isParenthesizedExpression(condition)) return openBy(state, condition.expression);
  if (ts.isPrefixUnaryExpression(condition) && condition.operator === ts.SyntaxKind.ExclamationToken) {
    const { whenTrue, whenFalse } = openBy(state, condition.operand);
    return { whenTrue: whenFalse, whenFalse: whenTrue };
  }
  if (ts.isBinaryExpression(condition)) return openByBoth(state, condition);
  const flag =
    ts.isPropertyAccessExpression(condition) && SETTLED.test(condition.name.text)
      ? condition.expression
      : condition;
  const index = bindingOf(state, flag);
  return index === undefined ? NEITHER : { whenTrue: [], whenFalse: [index] };
}

function openByBoth(state: State, { left, operatorToken: { kind }, right }: ts.BinaryExpression): Open {
  const isAnd = kind === ts.SyntaxKind.AmpersandAmpersandToken;
  if (!isAnd && kind !== ts.SyntaxKind.BarBarToken) return NEITHER;
  const [one, other] = [openBy(state, left), openBy(state, right)];
  return isAnd
    ? { whenTrue: [...one.whenTrue, ...other.whenTrue], whenFalse: [] }
    : { whenTrue: [], whenFalse: [...one.whenFalse, ...other.whenFalse] };
}

/** Notes `ended = true`, `deferred.resolve(…)`. */
export function noteOver(state: State, { expression }: ts.ExpressionStatement): void {
  const index = bindingOf(state, settledBy(expression));
  if (index !== undefined) state.over = { ...state.over, after: [...state.over.after, index] };
}

function settledBy(node: ts.Expression): ts.Expression | undefined {
  if (ts.isBinaryExpression(node)) {
    const isSet = node.operatorToken.kind === ts.SyntaxKind.EqualsToken;
    return isSet && node.right.kind === ts.SyntaxKind.TrueKeyword ? node.left : undefined;
  }
  if (!ts.isCallExpression(node) || !ts.isPropertyAccessExpression(node.expression)) return undefined;
  return SETTLES.test(node.expression.name.text) ? node.expression.expression : undefined;
}

function bindingOf(state: State, node: ts.Expression | undefined): number | undefined {
  if (!node || !ts.isIdentifier(node)) return undefined;
  const index = indexOfName(state.scopes, state.scope, node.text);
  return index !== undefined && state.bindings[index]!.kind === "variable" ? index : undefined;
}

/** Visits one side of a branch; gives what holds behind it, or nothing where it goes elsewhere. */
export function visitSide(
  state: State,
  node: ts.Node | undefined,
  open: readonly number[],
  visit: (node: ts.Node) => void,
): Over | undefined {
  const outer = state.over;
  if (open.length > 0) state.over = { ...outer, until: [...outer.until, ...open] };
  if (node) visit(node);
  const behind = state.over;
  state.over = outer;
  return node && leaves(node) ? undefined : behind;
}

/** What holds behind a branch: what holds behind both of its sides. */
export function behindBoth(one: Over | undefined, other: Over | undefined): Over {
  if (!one || !other || one === other) return one ?? other ?? NOTHING_OVER;
  return {
    until: one.until.filter((index) => other.until.includes(index)),
    after: one.after.filter((index) => other.after.includes(index)),
  };
}

function leaves(node: ts.Node): boolean {
  const last = ts.isBlock(node) ? node.statements.at(-1) : node;
  return (
    last !== undefined &&
    (ts.isReturnStatement(last) || ts.isThrowStatement(last) || ts.isContinueStatement(last))
  );
}

/** What happens in a part that may be left out, or left early, says nothing of what comes behind it. */
export function aside(state: State, inside: () => void): void {
  const outer = state.over;
  inside();
  state.over = outer;
}
