/**
 * Awaits that one expression holds: they are started together in a statement before, and names stand in their places. A
 * list that holds nothing else is awaited as a whole.
 */
import { ts } from "ts-morph";
import { conflictsOf } from "../../reach/effects/conflict.ts";
import { awaitingCall } from "../await-text.ts";
import { draftFile, type FileDraft } from "../file-draft.ts";
import { indentationOf, styleOf } from "../file-style.ts";
import { labelled } from "../loop-site.ts";
import { putBefore } from "../layout.ts";
import { excerptOf } from "../rewrite/form.ts";
import { putOnceBefore } from "../rewrite/repeat.ts";
import { spanOf, type Piece } from "../rewrite.ts";
import { commentsOutside } from "./comments.ts";
import type { GroupSite } from "./group-site.ts";
import { listPieces, type ListItem } from "./list.ts";
import { holdsAwait, outsideParentheses, WAITS_TOO } from "./members.ts";
import { freshName, namesOfResults } from "./names.ts";
import { pageOf } from "./page.ts";
import type { Drawing } from "./sequence.ts";

export function expressionDrawing(site: GroupSite): Drawing {
  const awaits = site.nodes as readonly ts.AwaitExpression[];
  const [first, ...others] = awaits;
  const waiting = others.find(({ expression }) => holdsAwait(expression));
  if (waiting) return { declined: WAITS_TOO, node: waiting };
  const values = awaits.map(({ expression }) => expression);
  const list = wholeList(awaits);
  if (list) return { values, notes: [], draw: (draft) => drawList(draft, list, awaits) };
  const place = placeBefore(first!);
  if ("declined" in place) return { ...place, node: first! };
  const before = evaluatedBefore(place.expression, awaits);
  const notes: string[] = [];
  for (const part of before) {
    if (yields(part)) return { declined: "the expression yields before the last of them", node: part };
    for (const [index, each] of awaits.entries()) {
      if (each.getStart() < part.end) continue;
      const { name, step } = site.group.members[index]!;
      const own = site.pieceOf(spanOf(part), excerptOf(part));
      const [conflict] = conflictsOf(own, site.pieceOf(step, name));
      if (conflict?.isSure)
        return { declined: `it comes before in the same expression: ${conflict.reason}`, node: part };
      if (conflict) notes.push(conflict.reason);
    }
  }
  return { values, notes, draw: (draft) => drawBefore(draft, place.at, awaits) };
}

function yields(node: ts.Node): boolean {
  if (ts.isYieldExpression(node)) return true;
  if (ts.isFunctionLike(node)) return false;
  return ts.forEachChild(node, (child) => yields(child) || undefined) ?? false;
}

/** `[await one(), await other()]`. */
function wholeList(awaits: readonly ts.AwaitExpression[]): ts.ArrayLiteralExpression | undefined {
  const { parent: list } = outsideParentheses(awaits[0]!);
  if (!ts.isArrayLiteralExpression(list) || list.elements.length !== awaits.length) return undefined;
  const isWhole = awaits.every((each, index) => outsideParentheses(each) === list.elements[index]);
  return isWhole ? list : undefined;
}

function drawList(
  { rewrite }: FileDraft,
  list: ts.ArrayLiteralExpression,
  awaits: readonly ts.AwaitExpression[],
): void {
  const { before, after } = awaitingCall(list);
  rewrite.wrap(list, `${before}Promise.all(`, `)${after}`);
  for (const each of awaits) {
    const [keyword] = /^await\s*/.exec(each.getText())!;
    rewrite.replace({ start: each.getStart(), end: each.getStart() + keyword.length }, "");
  }
}

interface PlaceBefore {
  readonly at: ts.Statement | ts.ArrowFunction;
  /** What is evaluated there first of all, and once. */
  readonly expression: ts.Expression;
}

function placeBefore(node: ts.Node): PlaceBefore | { readonly declined: string } {
  for (let child = node, at = node.parent; at; child = at, at = at.parent) {
    if (ts.isArrowFunction(at) && at.body === child) return { at, expression: at.body as ts.Expression };
    if (ts.isFunctionLike(at) || ts.isClassLike(at)) break;
    if (!ts.isStatement(at)) continue;
    const expression = firstEvaluated(at);
    if (expression !== child && !isWithin(expression, node)) return { declined: whyNot(at) };
    const isInCase = ts.isCaseOrDefaultClause(at.parent) && ts.isVariableStatement(at);
    if (isInCase) return { declined: "no other declaration can stand in front of it there" };
    return { at: ts.isIterationStatement(at, false) ? labelled(at) : at, expression: expression! };
  }
  return { declined: "no statement can stand in front of it" };
}

function isWithin(whole: ts.Node | undefined, node: ts.Node): boolean {
  return whole !== undefined && whole.pos <= node.pos && node.end <= whole.end;
}

/** What the statement does first. */
function firstEvaluated(statement: ts.Statement): ts.Expression | undefined {
  if (ts.isVariableStatement(statement)) {
    return statement.declarationList.declarations[0]?.initializer;
  }
  const isPlain =
    ts.isExpressionStatement(statement) ||
    ts.isReturnStatement(statement) ||
    ts.isThrowStatement(statement) ||
    ts.isIfStatement(statement) ||
    ts.isSwitchStatement(statement) ||
    ts.isForOfStatement(statement) ||
    ts.isForInStatement(statement) ||
    ts.isExportAssignment(statement);
  return isPlain ? statement.expression : undefined;
}

function whyNot(statement: ts.Statement): string {
  return ts.isIterationStatement(statement, false)
    ? "it is evaluated in each turn of a loop"
    : "something else of its statement is evaluated before";
}

/**
 * The parts of an expression that are done before the last of the awaits begins, and that will be done after all of them:
 * each as large as it can be without holding one that comes later.
 */
function evaluatedBefore(whole: ts.Expression, awaits: readonly ts.AwaitExpression[]): readonly ts.Node[] {
  const last = awaits.at(-1)!;
  const parts: ts.Node[] = [];
  const visit = (node: ts.Node): void => {
    if (node.getStart() >= last.getStart() || awaits.includes(node as ts.AwaitExpression)) return;
    if (node.end > last.getStart()) {
      ts.forEachChild(node, (child) => (isTarget(child) ? undefined : visit(child)));
      return;
    }
    if ((!ts.isTypeNode(node) && !ts.isToken(node)) || ts.isIdentifier(node)) parts.push(node);
  };
  visit(whole);
  return parts;
}

/** What is assigned gets its value when all is evaluated; naming it does nothing. Keys of objects neither. */
function isTarget(node: ts.Node): boolean {
  const { parent } = node;
  if (ts.isPropertyAssignment(parent)) return parent.name === node && !ts.isComputedPropertyName(node);
  if (ts.isPropertyAccessExpression(parent)) return parent.name === node;
  const isAssigned =
    ts.isBinaryExpression(parent) &&
    parent.left === node &&
    parent.operatorToken.kind === ts.SyntaxKind.EqualsToken;
  return isAssigned && isPath(node);
}

function isPath(node: ts.Node): boolean {
  return (
    ts.isIdentifier(node) ||
    node.kind === ts.SyntaxKind.ThisKeyword ||
    (ts.isPropertyAccessExpression(node) && isPath(node.expression))
  );
}

function drawBefore(
  draft: FileDraft,
  place: ts.Statement | ts.ArrowFunction,
  awaits: readonly ts.AwaitExpression[],
): void {
  const { sourceFile, rewrite, imports } = draft;
  const { step } = pageOf(sourceFile);
  const { semicolon } = styleOf(sourceFile, imports.bindings, undefined);
  const isInList =
    ts.isBlock(place.parent) || ts.isSourceFile(place.parent) || ts.isModuleBlock(place.parent);
  const indentation = indentationOf(sourceFile, place) + (isInList ? "" : step);
  const slots: string[] = [];
  const items: ListItem[] = [];
  const keyed = new Map(
    awaits.flatMap((each) => {
      const property = propertyOf(outsideParentheses(each));
      return property ? [[each, property] as const] : [];
    }),
  );
  const others = awaits.filter((each) => !keyed.has(each));
  const named = namesOfResults(others.map(({ expression }) => expression));
  for (const each of awaits) {
    const outer = outsideParentheses(each);
    const own = keyed.get(each);
    const key = own?.name.getText();
    const wanted = key === undefined ? [named[others.indexOf(each)]!] : [key, `${key}Result`];
    const name = freshName(draft, each, wanted);
    slots.push(name);
    const above = commentsOutside(sourceFile, spanOf(outer), [spanOf(each.expression)]);
    items.push({
      value: each.expression,
      prefix: [],
      suffix: "",
      above: above.map(({ start, end }) => sourceFile.text.slice(start, end)),
      behind: [],
    });
    if (own && key === name) rewrite.replace(spanOf(own), name);
    else rewrite.replace(spanOf(outer), name);
  }
  // A line that begins with one of these would go on with the line before.
  const isOpen = /^[[(`+\-/]/.test(place.getText());
  const scratch = draftFile(sourceFile);
  const pieces = listPieces(scratch, {
    head: "const ",
    slots,
    type: "",
    items,
    semicolon: isOpen ? ";" : semicolon,
    indentation,
  });
  const text = pieces.map((piece: Piece) =>
    typeof piece === "string" ? piece : scratch.rewrite.render(piece),
  );
  const put = ts.isArrowFunction(place) ? putOnceBefore : putBefore;
  put(draft, place as ts.Statement, [text.join("")]);
}

/** `user: await loadUser()`, where no comment would be lost. */
function propertyOf(value: ts.Expression): ts.PropertyAssignment | undefined {
  const { parent } = value;
  if (!ts.isPropertyAssignment(parent) || !ts.isIdentifier(parent.name)) return undefined;
  return parent;
}
