/** The parts of a loop's body as the forms of a gather need them. */
import { ts } from "ts-morph";
import { isAssignment, isStep } from "../assignment.ts";
import type { FileDraft } from "../file-draft.ts";
import { indentationOf, newlineOf } from "../file-style.ts";
import { indentationStep } from "../layout.ts";
import { spanOf, type Piece, type Span } from "../rewrite.ts";
import type { Walk } from "./loop-head.ts";

/** The statements of a turn, without those that only name the item, or step on. */
export function statementsOf(loop: ts.IterationStatement, { naming, step }: Walk): readonly ts.Statement[] {
  const { statement } = loop;
  const all = ts.isBlock(statement)
    ? statement.statements
    : ts.isEmptyStatement(statement)
      ? []
      : [statement];
  return all.slice(naming ? all.indexOf(naming) + 1 : 0).filter((each) => each !== step);
}

/** From behind the brace, or behind the item's name, to the closing brace, or to where it steps on: with all comments. */
export function insideOf(loop: ts.IterationStatement, { naming, step }: Walk): Span {
  const { statement } = loop;
  if (!ts.isBlock(statement)) return spanOf(statement);
  const start = naming ? naming.end : statement.getStart() + 1;
  return { start, end: step ? step.getStart() - gapBefore(step) : statement.end - 1 };
}

/** How much white space stands in front of a statement. */
function gapBefore(statement: ts.Statement): number {
  const above = statement.getSourceFile().text.slice(statement.pos, statement.getStart());
  return above.length - above.trimEnd().length;
}

/** From the end of that to the end of the loop. */
export function closingOf(loop: ts.IterationStatement, walk: Walk): Span {
  const { end } = loop.statement;
  return { start: walk.step?.end ?? insideOf(loop, walk).end, end };
}

/** Takes away what only the loop had needed. */
export function takeAway({ rewrite }: FileDraft, { gone }: Walk): void {
  if (gone) rewrite.replace(linesOf(gone), "");
}

/** The body as that of a function: a block, or the expression that is its only statement. */
export function bodyPieces(loop: ts.IterationStatement, walk: Walk): readonly Piece[] {
  const { statement } = loop;
  const [only, ...more] = statementsOf(loop, walk);
  if (
    only &&
    more.length === 0 &&
    ts.isExpressionStatement(only) &&
    isBare(loop, walk, only) &&
    isShort(only) &&
    !isChange(only)
  )
    return asResult(only.expression);
  if (ts.isBlock(statement)) return ["{", insideOf(loop, walk), closingOf(loop, walk)];
  const file = statement.getSourceFile();
  const outer = indentationOf(file, loop);
  return [
    `{${newlineOf(file)}${outer}${indentationStep(file)}`,
    spanOf(statement),
    `${newlineOf(file)}${outer}}`,
  ];
}

/** It fits behind an arrow: what has several lines stays a block, as it was. */
export function isShort(node: ts.Node): boolean {
  const text = node.getText();
  return text.length <= LONGEST && !text.includes("\n");
}

/** Characters that fit in a line behind what stands in front of them. */
const LONGEST = 90;

/** What is assigned is not what the function gives. */
function isChange({ expression }: ts.ExpressionStatement): boolean {
  if (isStep(expression) || ts.isDeleteExpression(expression)) return true;
  return ts.isBinaryExpression(expression) && isAssignment(expression.operatorToken.kind);
}

/** No comment would be lost with the braces. */
export function isBare(loop: ts.IterationStatement, walk: Walk, only: ts.Statement): boolean {
  const { text } = loop.getSourceFile();
  const { start, end } = insideOf(loop, walk);
  return text.slice(start, only.getStart()).trim() === "" && text.slice(only.end, end).trim() === "";
}

/** An expression behind an arrow. */
export function asResult(expression: ts.Expression): readonly Piece[] {
  const isObject = ts.isObjectLiteralExpression(leftmost(expression));
  const isList =
    ts.isBinaryExpression(expression) && expression.operatorToken.kind === ts.SyntaxKind.CommaToken;
  return isObject || isList ? ["(", spanOf(expression), ")"] : [spanOf(expression)];
}

function leftmost(expression: ts.Expression): ts.Expression {
  let at = expression;
  for (;;) {
    if (ts.isPropertyAccessExpression(at) || ts.isElementAccessExpression(at)) at = at.expression;
    else if (ts.isCallExpression(at) || ts.isAsExpression(at) || ts.isSatisfiesExpression(at))
      at = at.expression;
    else if (ts.isBinaryExpression(at)) at = at.left;
    else if (ts.isConditionalExpression(at)) at = at.condition;
    else return at;
  }
}

/** The awaits of a part of the turn, not those of functions that are made there. */
export function awaitsIn(node: ts.Node): readonly ts.AwaitExpression[] {
  const found: ts.AwaitExpression[] = [];
  const visit = (at: ts.Node): void => {
    if (ts.isAwaitExpression(at)) found.push(at);
    ts.forEachChild(at, (child) => {
      if (!ts.isFunctionLike(child) && !ts.isClassLike(child)) visit(child);
    });
  };
  visit(node);
  return found;
}

/** Also what waits without saying `await`. */
export function waits(node: ts.Node): boolean {
  if (ts.isFunctionLike(node) || ts.isClassLike(node)) return false;
  if (ts.isAwaitExpression(node) || (ts.isForOfStatement(node) && node.awaitModifier)) return true;
  if (
    ts.isVariableDeclarationList(node) &&
    (node.flags & ts.NodeFlags.AwaitUsing) === ts.NodeFlags.AwaitUsing
  )
    return true;
  return ts.forEachChild(node, (child) => waits(child) || undefined) ?? false;
}

/** The lines of a statement, where it has them for itself; else the statement. */
export function linesOf(statement: ts.Statement): Span {
  const { text } = statement.getSourceFile();
  const start = statement.getStart();
  const lineStart = text.lastIndexOf("\n", start - 1) + 1;
  const rest = /^[ \t]*(\r?\n|$)/.exec(text.slice(statement.end));
  return /^\s*$/.test(text.slice(lineStart, start)) && rest
    ? { start: lineStart, end: statement.end + rest[0].length }
    : spanOf(statement);
}
