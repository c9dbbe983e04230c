/** What has to stand before and after a call so that it is awaited: parentheses, semicolons, the result's member. */
import { ts } from "ts-morph";
import type { Twin } from "../catalogue/row.ts";

/** The texts around the call; both are empty where nothing is to be added. */
export interface Surroundings {
  readonly before: string;
  readonly after: string;
}

/** Nodes that a fix moves to where an `await` needs no parentheses: the arguments of a call, the list of a loop. */
export type Moved = Pick<ReadonlySet<ts.Node>, "has">;

/** For a call that gives a promise as it is. */
export function awaitingCall(node: ts.Expression, moved?: Moved): Surroundings {
  return awaiting(node, {}, moved);
}

export function awaiting(
  node: ts.Expression,
  twin: Pick<Twin, "result" | "iterates">,
  moved?: Moved,
): Surroundings {
  const result = twin.result !== undefined && !isDiscarded(node) ? `.${twin.result}` : "";
  const isAwaited = result === "" && ts.isAwaitExpression(outsideParentheses(node).parent);
  const collect = twin.iterates ? { before: "Array.fromAsync(", after: ")" } : { before: "", after: "" };
  if (isAwaited) return collect;
  const parenthesised = result !== "" || (bindsTighterThanAwait(node) && moved?.has(node) !== true);
  const open = parenthesised ? `${needsSemicolonBefore(node) ? ";" : ""}(` : "";
  return {
    before: `${open}await ${collect.before}`,
    after: `${collect.after}${parenthesised ? ")" : ""}${result}`,
  };
}

function isDiscarded(node: ts.Expression): boolean {
  const { parent } = outsideParentheses(node);
  return ts.isExpressionStatement(parent) || ts.isVoidExpression(parent);
}

function outsideParentheses(node: ts.Node): ts.Node {
  let outer = node;
  while (ts.isParenthesizedExpression(outer.parent)) outer = outer.parent;
  return outer;
}

/** True where the parent would take the operand of a bare `await` for itself. */
function bindsTighterThanAwait(node: ts.Expression): boolean {
  const { parent } = node;
  if (ts.isTaggedTemplateExpression(parent)) return parent.tag === node;
  if (ts.isBinaryExpression(parent)) {
    return parent.left === node && parent.operatorToken.kind === ts.SyntaxKind.AsteriskAsteriskToken;
  }
  if (ts.isExpressionWithTypeArguments(parent) || ts.isNonNullExpression(parent)) return true;
  const isOperand =
    ts.isPropertyAccessExpression(parent) ||
    ts.isElementAccessExpression(parent) ||
    ts.isCallExpression(parent) ||
    ts.isNewExpression(parent);
  return isOperand && parent.expression === node;
}

/** True where a line that starts with `(` or `[` would go on with the statement before it. */
export function needsSemicolonBefore(node: ts.Node): boolean {
  const start = node.getStart();
  let at = node;
  while (at.parent && !ts.isStatement(at) && at.parent.getStart() === start) at = at.parent;
  if (!ts.isExpressionStatement(at)) return false;
  const siblings = statementsAround(at);
  const before = siblings?.[siblings.indexOf(at) - 1];
  return before !== undefined && !isClosed(before);
}

function statementsAround(statement: ts.Statement): readonly ts.Statement[] | undefined {
  const { parent } = statement;
  return ts.isBlock(parent) ||
    ts.isSourceFile(parent) ||
    ts.isModuleBlock(parent) ||
    ts.isCaseOrDefaultClause(parent)
    ? parent.statements
    : undefined;
}

function isClosed(statement: ts.Statement): boolean {
  if (statement.getText().endsWith(";")) return true;
  if (ts.isIfStatement(statement)) return isClosed(statement.elseStatement ?? statement.thenStatement);
  if (ts.isLabeledStatement(statement)) return isClosed(statement.statement);
  if (ts.isIterationStatement(statement, false) && !ts.isDoStatement(statement)) {
    return isClosed(statement.statement);
  }
  return (
    ts.isBlock(statement) ||
    ts.isTryStatement(statement) ||
    ts.isSwitchStatement(statement) ||
    ts.isFunctionDeclaration(statement) ||
    ts.isClassDeclaration(statement) ||
    ts.isInterfaceDeclaration(statement) ||
    ts.isEnumDeclaration(statement) ||
    ts.isModuleDeclaration(statement)
  );
}
