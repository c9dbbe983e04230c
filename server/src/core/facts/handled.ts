/** Whether statements handle what fails in them themselves. */
import { ts } from "ts-morph";

/** Nothing that they wait for can make them fail: they catch that themselves, and go on. */
export function handlesFailure(statements: readonly ts.Statement[]): boolean {
  return statements.every((statement) => {
    if (!ts.isTryStatement(statement)) return !doesSomething(statement);
    const { catchClause, finallyBlock } = statement;
    return catchClause !== undefined && !throws(catchClause.block) && !(finallyBlock && throws(finallyBlock));
  });
}

function doesSomething(node: ts.Node): boolean {
  const does = ts.isCallExpression(node) || ts.isNewExpression(node) || ts.isAwaitExpression(node);
  return does || (ts.forEachChild(node, (child) => doesSomething(child) || undefined) ?? false);
}

function throws(node: ts.Node): boolean {
  if (ts.isFunctionLike(node)) return false;
  const can = ts.isThrowStatement(node) || ts.isAwaitExpression(node);
  return can || (ts.forEachChild(node, (child) => throws(child) || undefined) ?? false);
}
