/**
 * Units of work: what the text of a function or a loop does by itself, counted by kind. Calls are sites and loops are
 * loops; these are the operations between them. What a unit costs is for `costs/` to say.
 */
import { ts } from "ts-morph";
import type { Units } from "./facts.ts";
import { lookUp, type State } from "./state.ts";

export const NO_UNITS: Units = { arithmetic: 0, bigint: 0, access: 0, allocation: 0, text: 0 };

/** Counts the node where it stands: in the innermost loop, or in the function. */
export function countUnit(state: State, node: ts.Node): void {
  const unit = unitOf(state, node);
  // The test and the step of a loop are what a turn costs anyway.
  if (!unit || (unit === "arithmetic" && isHeadOfFor(node))) return;
  const holder = state.loop >= 0 ? state.loops[state.loop]! : state.functions[state.function]!;
  if (holder.units === NO_UNITS) holder.units = { ...NO_UNITS };
  holder.units[unit]++;
}

function isHeadOfFor(node: ts.Node): boolean {
  const { parent } = node;
  return ts.isForStatement(parent) && (parent.condition === node || parent.incrementor === node);
}

function unitOf(state: State, node: ts.Node): keyof Units | undefined {
  switch (node.kind) {
    case ts.SyntaxKind.BinaryExpression:
      return binaryUnit(state, node as ts.BinaryExpression);
    case ts.SyntaxKind.PostfixUnaryExpression:
    case ts.SyntaxKind.PrefixUnaryExpression: {
      const { operand } = node as ts.PrefixUnaryExpression;
      if (ts.isLiteralExpression(operand)) return undefined;
      return isBigint(state, operand) ? "bigint" : "arithmetic";
    }
    case ts.SyntaxKind.ElementAccessExpression:
    case ts.SyntaxKind.PropertyAccessExpression:
      return "access";
    case ts.SyntaxKind.ObjectLiteralExpression:
    case ts.SyntaxKind.ArrayLiteralExpression:
    case ts.SyntaxKind.ArrowFunction:
    case ts.SyntaxKind.FunctionExpression:
      return "allocation";
    case ts.SyntaxKind.TemplateExpression:
      return "text";
    case ts.SyntaxKind.ConditionalExpression:
      return "arithmetic";
    default:
      return undefined;
  }
}

function binaryUnit(
  state: State,
  { left, operatorToken, right }: ts.BinaryExpression,
): keyof Units | undefined {
  switch (operatorToken.kind) {
    case ts.SyntaxKind.EqualsToken:
    case ts.SyntaxKind.CommaToken:
      return undefined;
    case ts.SyntaxKind.PlusToken:
    case ts.SyntaxKind.PlusEqualsToken:
      if (isText(left) || isText(right)) return "text";
      break;
    default:
  }
  return isBigint(state, left) || isBigint(state, right) ? "bigint" : "arithmetic";
}

function isText(node: ts.Expression): boolean {
  if (ts.isParenthesizedExpression(node)) return isText(node.expression);
  if (ts.isBinaryExpression(node)) return isText(node.left) || isText(node.right);
  return ts.isStringLiteralLike(node) || ts.isTemplateExpression(node);
}

/** Whether the text shows that the value is a bigint: a literal, `BigInt(…)`, a name that is declared to be one. */
export function isBigint(state: State, node: ts.Expression): boolean {
  if (ts.isBigIntLiteral(node)) return true;
  if (ts.isParenthesizedExpression(node) || ts.isNonNullExpression(node) || ts.isAsExpression(node))
    return isBigint(state, node.expression);
  if (ts.isPrefixUnaryExpression(node) || ts.isPostfixUnaryExpression(node))
    return isBigint(state, node.operand);
  if (ts.isBinaryExpression(node)) return isBigint(state, node.left) || isBigint(state, node.right);
  if (ts.isCallExpression(node)) {
    const { expression: callee } = node;
    if (ts.isPropertyAccessExpression(callee))
      return ts.isIdentifier(callee.expression) && callee.expression.text === "BigInt";
    return ts.isIdentifier(callee) && callee.text === "BigInt";
  }
  if (!ts.isIdentifier(node) || state.bigints.size === 0) return false;
  const binding = lookUp(state.scopes, state.bindings, state.scope, node.text);
  return binding !== undefined && state.bigints.has(binding);
}

/** Whether a declaration says, or its first value shows, that the name is one for bigints. */
export function declaresBigint(
  state: State,
  { type, initializer }: Pick<ts.VariableDeclaration, "type" | "initializer">,
): boolean {
  if (type) return type.kind === ts.SyntaxKind.BigIntKeyword;
  return initializer !== undefined && isBigint(state, initializer);
}
