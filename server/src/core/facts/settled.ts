/** Awaits that let microtasks run and nothing else: what they wait for is settled, or settles before any timer runs. */
import { ts } from "ts-morph";

const SETTLED = /^Promise\.(resolve|reject)$/;
const MICROTASK = /^(queueMicrotask|process\.nextTick|nextTick)$/;

export function isSettled(awaited: ts.Expression): boolean {
  if (ts.isParenthesizedExpression(awaited) || ts.isAsExpression(awaited) || ts.isVoidExpression(awaited))
    return isSettled(awaited.expression);
  if (ts.isLiteralExpression(awaited)) return true;
  if (ts.isIdentifier(awaited)) return awaited.text === "undefined";
  if (ts.isCallExpression(awaited))
    return SETTLED.test(awaited.expression.getText()) && awaited.arguments.every(isSettled);
  if (ts.isNewExpression(awaited)) return isSettledPromise(awaited);
  return [ts.SyntaxKind.NullKeyword, ts.SyntaxKind.TrueKeyword, ts.SyntaxKind.FalseKeyword].includes(
    awaited.kind,
  );
}

/** `new Promise((resolve) => queueMicrotask(resolve))`, `new Promise((resolve) => resolve())`. */
function isSettledPromise(node: ts.NewExpression): boolean {
  const [executor] = node.arguments ?? [];
  if (node.expression.getText() !== "Promise" || !executor) return false;
  if (!ts.isArrowFunction(executor) && !ts.isFunctionExpression(executor)) return false;
  const [resolve] = executor.parameters;
  if (!resolve || !ts.isIdentifier(resolve.name)) return false;
  return settles(bodyOf(executor), resolve.name.text);
}

function bodyOf({ body }: ts.ArrowFunction | ts.FunctionExpression): ts.Node | undefined {
  if (!ts.isBlock(body)) return body;
  const [only, ...more] = body.statements;
  return only && ts.isExpressionStatement(only) && more.length === 0 ? only.expression : undefined;
}

function settles(node: ts.Node | undefined, resolve: string): boolean {
  if (!node || !ts.isCallExpression(node)) return false;
  const callee = node.expression.getText();
  if (callee === resolve) return true;
  const [first] = node.arguments;
  if (!MICROTASK.test(callee) || !first) return false;
  if (ts.isIdentifier(first)) return first.text === resolve;
  return (ts.isArrowFunction(first) || ts.isFunctionExpression(first)) && settles(bodyOf(first), resolve);
}
