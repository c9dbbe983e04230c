/**
 * Loops that wait first and then do something whose order counts: what is waited for is started together, and the
 * rest stays a loop over what that gives.
 */
import { ts } from "ts-morph";
import { namesIn } from "../offload/changes.ts";
import type { Refused } from "../rewrite/form.ts";
import { holds } from "../state-change.ts";
import { turnEnds, type Left } from "./loop-body.ts";
import { isPath, type Walk } from "./loop-head.ts";
import { awaitsIn, insideOf, isShort, statementsOf, waits } from "./loop-parts.ts";
import { usesIn } from "./loop-names.ts";

export interface Split {
  /** What is started together, without the statement that waits last if it is taken apart. */
  readonly first: readonly ts.Statement[];
  /** What stays, in its order. */
  readonly rest: readonly ts.Statement[];
  /** The await that is taken out of the first statement of the rest. */
  readonly taken: ts.AwaitExpression | undefined;
  /** Names of the turn that the rest uses. */
  readonly handed: readonly ts.Identifier[];
  /** The declaration that is all of the first part. */
  readonly only: ts.VariableDeclaration | undefined;
  /** The rest uses nothing but the item: it is a loop over the same list. */
  readonly isOfItems: boolean;
}

export function splitOf(loop: ts.IterationStatement, walk: Walk, left: readonly Left[]): Split | Refused {
  const statements = statementsOf(loop, walk);
  const at = statements.findLastIndex(waits);
  const waiting = statements[at]!;
  const [ordered] = left;
  const refused = (node: ts.Node): Refused => ({
    node,
    reason: `the order counts in which the turns change \`${ordered!.target.getText()}\``,
  });
  const isIn = (statement: ts.Statement): boolean => left.some(({ node }) => holds(statement, node));
  const early = statements.slice(0, at).find(isIn);
  if (early) return refused(early);
  const end = turnEnds(loop, walk).find((each) =>
    statements.slice(0, at).some((statement) => holds(statement, each)),
  );
  if (end) return refused(end);
  const isApart = isIn(waiting) || turnEnds(loop, walk).some((each) => holds(waiting, each));
  const taken = isApart ? awaitToTake(waiting) : undefined;
  if (isApart && !taken) return refused(waiting);
  const first = statements.slice(0, isApart ? at : at + 1);
  const rest = statements.slice(isApart ? at : at + 1);
  const declared = [...walk.names, ...first.flatMap(namesDeclared)];
  const isUsed = (name: ts.Identifier): boolean =>
    rest.some((statement) => usesIn(statement, name).some((use) => !taken || !holds(taken, use)));
  const made = first.find(
    (statement) => ts.isFunctionDeclaration(statement) || ts.isClassDeclaration(statement),
  );
  if (made) return refused(made);
  const handed = declared.filter(isUsed);
  const isOfItems = !taken && handed.every((name) => walk.names.includes(name));
  if (isOfItems && !(walk.of && isPath(walk.of) && !ts.isWhileStatement(loop))) return refused(waiting);
  return {
    first,
    rest,
    taken,
    handed,
    only: taken ? undefined : onlyDeclaration(loop, walk, first),
    isOfItems,
  };
}

/** No comment is lost with it. */
function onlyDeclaration(
  loop: ts.IterationStatement,
  walk: Walk,
  first: readonly ts.Statement[],
): ts.VariableDeclaration | undefined {
  const [single, ...more] = first;
  if (!single || more.length > 0 || !ts.isVariableStatement(single) || !isShort(single)) return undefined;
  const { text } = loop.getSourceFile();
  const isPlain = text.slice(insideOf(loop, walk).start, single.getStart()).trim() === "";
  if (!isPlain || /^[ \t]*\/[/*]/.test(text.slice(single.end))) return undefined;
  const [declaration, ...others] = single.declarationList.declarations;
  return others.length === 0 && declaration?.initializer && !declaration.type ? declaration : undefined;
}

function namesDeclared(statement: ts.Statement): readonly ts.Identifier[] {
  return ts.isVariableStatement(statement)
    ? statement.declarationList.declarations.flatMap(({ name }) => namesIn(name))
    : [];
}

/** The one await of the statement, if it is waited for whatever happens there, before anything is changed. */
function awaitToTake(statement: ts.Statement): ts.AwaitExpression | undefined {
  const [only, ...more] = awaitsIn(statement);
  if (!only || more.length > 0) return undefined;
  for (let at: ts.Node = only; at !== statement; at = at.parent) {
    const { parent } = at;
    if (ts.isConditionalExpression(parent) && parent.condition !== at) return undefined;
    if (ts.isBinaryExpression(parent) && parent.right === at && isShortCircuit(parent.operatorToken.kind))
      return undefined;
    if (parent.flags & ts.NodeFlags.OptionalChain && !ts.isCallExpression(at) && at !== only)
      return undefined;
    if (ts.isStatement(parent) && parent !== statement) return undefined;
    if (parent === statement)
      return ts.isExpressionStatement(statement) ||
        (ts.isIfStatement(statement) && statement.expression === at)
        ? only
        : undefined;
  }
  return undefined;
}

function isShortCircuit(kind: ts.SyntaxKind): boolean {
  return [
    ts.SyntaxKind.AmpersandAmpersandToken,
    ts.SyntaxKind.BarBarToken,
    ts.SyntaxKind.QuestionQuestionToken,
    ts.SyntaxKind.AmpersandAmpersandEqualsToken,
    ts.SyntaxKind.BarBarEqualsToken,
    ts.SyntaxKind.QuestionQuestionEqualsToken,
  ].includes(kind);
}
