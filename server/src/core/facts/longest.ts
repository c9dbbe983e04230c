/** How long the text of a match can be, where a comparison before it sends longer ones elsewhere. */
import { ts } from "ts-morph";
import type { Value } from "./facts.ts";
import type { State } from "./state.ts";
import { valueOf } from "./value.ts";

/** Calls that match a text against a regular expression: of the expression, and of the text. */
export const OF_EXPRESSION = /^(test|exec)$/;
export const OF_TEXT = /^(match|matchAll|replace|replaceAll|search|split)$/;

/** Calls on a text that make it no longer. */
const NO_LONGER = /^(trim|trimStart|trimEnd|slice|substring|substr)$/;

/** What the length of the text that a call matches is compared with; undefined where it isn't, or nothing is matched. */
export function longestOf(state: State, node: ts.CallExpression | ts.NewExpression): Value | undefined {
  const text = matchedText(node);
  if (!text) return undefined;
  const names = new Set(sources(text).map((each) => plain(state, each)));
  const bound = boundBefore(state, node, names);
  return bound && valueOf(state, bound);
}

function matchedText({ expression, arguments: given }: ts.CallExpression | ts.NewExpression) {
  if (!ts.isPropertyAccessExpression(expression) || !given?.[0]) return undefined;
  if (OF_EXPRESSION.test(expression.name.text)) return given[0];
  return OF_TEXT.test(expression.name.text) ? expression.expression : undefined;
}

/** The text, and what it was cut from. */
function sources(text: ts.Expression): ts.Expression[] {
  if (ts.isCallExpression(text) && ts.isPropertyAccessExpression(text.expression))
    return NO_LONGER.test(text.expression.name.text)
      ? [text, ...sources(text.expression.expression)]
      : [text];
  return [text];
}

function plain(state: State, node: ts.Node): string {
  return node.getText(state.sourceFile).replaceAll("?", "").replaceAll("!", "");
}

function boundBefore(state: State, node: ts.Node, names: ReadonlySet<string>): ts.Expression | undefined {
  for (let at = node; at.parent && !ts.isFunctionLike(at); at = at.parent) {
    const found = boundAround(state, at, names) ?? boundAbove(state, at, names);
    if (found) return found;
  }
  return undefined;
}

/** `if (name.length <= 100 && pattern.test(name))`. */
function boundAround(state: State, at: ts.Node, names: ReadonlySet<string>): ts.Expression | undefined {
  const { parent } = at;
  const given = (condition: ts.Expression, holds: boolean) => boundBy(state, condition, holds, names);
  if (ts.isIfStatement(parent)) {
    if (at === parent.thenStatement) return given(parent.expression, true);
    if (at === parent.elseStatement) return given(parent.expression, false);
  }
  if (ts.isConditionalExpression(parent)) {
    if (at === parent.whenTrue) return given(parent.condition, true);
    if (at === parent.whenFalse) return given(parent.condition, false);
  }
  if (ts.isBinaryExpression(parent) && at === parent.right) {
    const { kind } = parent.operatorToken;
    if (kind === ts.SyntaxKind.AmpersandAmpersandToken) return given(parent.left, true);
    if (kind === ts.SyntaxKind.BarBarToken) return given(parent.left, false);
  }
  return undefined;
}

/** `if (name.length > 100) return;` among the statements before. */
function boundAbove(state: State, at: ts.Node, names: ReadonlySet<string>): ts.Expression | undefined {
  const { parent } = at;
  if (!ts.isBlock(parent) && !ts.isSourceFile(parent) && !ts.isCaseOrDefaultClause(parent)) return undefined;
  for (const statement of parent.statements) {
    if (statement === at) return undefined;
    if (!ts.isIfStatement(statement) || statement.elseStatement || !leaves(statement.thenStatement)) continue;
    const found = boundBy(state, statement.expression, false, names);
    if (found) return found;
  }
  return undefined;
}

function leaves(node: ts.Statement): boolean {
  const last = ts.isBlock(node) ? node.statements.at(-1) : node;
  return (
    last !== undefined &&
    (ts.isReturnStatement(last) ||
      ts.isThrowStatement(last) ||
      ts.isContinueStatement(last) ||
      ts.isBreakStatement(last))
  );
}

const AT_MOST = new Set([
  ts.SyntaxKind.LessThanToken,
  ts.SyntaxKind.LessThanEqualsToken,
  ts.SyntaxKind.EqualsEqualsEqualsToken,
]);
const MORE = new Set([
  ts.SyntaxKind.GreaterThanToken,
  ts.SyntaxKind.GreaterThanEqualsToken,
  ts.SyntaxKind.ExclamationEqualsEqualsToken,
]);

/** What bounds the length where the condition holds, or where it does not. */
function boundBy(
  state: State,
  condition: ts.Expression,
  holds: boolean,
  names: ReadonlySet<string>,
): ts.Expression | undefined {
  if (ts.isParenthesizedExpression(condition)) return boundBy(state, condition.expression, holds, names);
  if (ts.isPrefixUnaryExpression(condition) && condition.operator === ts.SyntaxKind.ExclamationToken)
    return boundBy(state, condition.operand, !holds, names);
  if (!ts.isBinaryExpression(condition)) return undefined;
  const { left, right, operatorToken } = condition;
  const { kind } = operatorToken;
  const joins = holds ? ts.SyntaxKind.AmpersandAmpersandToken : ts.SyntaxKind.BarBarToken;
  if (kind === joins) return boundBy(state, left, holds, names) ?? boundBy(state, right, holds, names);
  const [isBelow, isAbove] = holds ? [AT_MOST, MORE] : [MORE, AT_MOST];
  if (isBelow.has(kind) && isLength(state, left, names)) return right;
  return isAbove.has(kind) && isLength(state, right, names) ? left : undefined;
}

function isLength(state: State, node: ts.Expression, names: ReadonlySet<string>): boolean {
  return (
    ts.isPropertyAccessExpression(node) &&
    node.name.text === "length" &&
    names.has(plain(state, node.expression))
  );
}
