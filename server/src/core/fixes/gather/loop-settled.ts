/**
 * Loops whose turns handle their failures on their own, and collect both what they give and what went wrong: each turn says
 * how it ended, and both lists are filled in the order of the items.
 */
import { ts } from "ts-morph";
import type { FileDraft } from "../file-draft.ts";
import { indentationOf, isTypeScript, newlineOf, styleOf } from "../file-style.ts";
import { functionAround, indentationStep, localName } from "../layout.ts";
import { spanOf, type Piece, type Span } from "../rewrite.ts";
import { holds } from "../state-change.ts";
import { isInList, type Limits } from "./limit.ts";
import { turnEnds, type Left } from "./loop-body.ts";
import { isPath, type Walk } from "./loop-head.ts";
import { usesIn } from "./loop-names.ts";
import { asResult, bodyPieces, isBare, linesOf, statementsOf, takeAway } from "./loop-parts.ts";
import { ends, isBehindPush, isLast, isPush } from "./loop-results.ts";

export interface Settled {
  /** What they give, and where that is put. */
  readonly results: readonly ts.CallExpression[];
  readonly failures: readonly ts.CallExpression[];
  /** The turn is nothing but one try, and what is caught is what is put away: `Promise.allSettled` says the same. */
  readonly isPlain: boolean;
}

export function settledOf(
  loop: ts.IterationStatement,
  walk: Walk,
  left: readonly Left[],
): Settled | undefined {
  const statements = statementsOf(loop, walk);
  const last = statements.at(-1);
  if (!last || !ts.isTryStatement(last) || !last.catchClause || last.finallyBlock || !isInList(loop))
    return undefined;
  const { tryBlock, catchClause } = last;
  const results: ts.CallExpression[] = [];
  const failures: ts.CallExpression[] = [];
  for (const { node, target, declaring } of left) {
    const isOrdered = ts.isCallExpression(node) && isPush(node) && isLast(node.parent, loop, walk);
    if (!isOrdered || !isPath(target)) return undefined;
    const into = holds(tryBlock, node) ? results : holds(catchClause, node) ? failures : undefined;
    if (!into) return undefined;
    into.push(node);
    const same = left.filter((each) => each.target.getText() === target.getText()).length;
    if (declaring && usesIn(loop, declaring).length > same) return undefined;
  }
  const pushes = [...results, ...failures];
  const isOneEach = ends(last) && turnEnds(loop, walk).every((each) => isBehindPush(each, pushes));
  const [given, ...others] = new Set(results.map(listOf));
  const [failed, ...more] = new Set(failures.map(listOf));
  if (!isOneEach || given === undefined || failed === undefined || given === failed) return undefined;
  if (others.length > 0 || more.length > 0) return undefined;
  const isPlain = statements.length === 1 && isOnly(tryBlock, results) && isCaught(catchClause, failures);
  return { results, failures, isPlain: isPlain && isBare(loop, walk, last) };
}

function listOf({ expression: callee }: ts.CallExpression): string {
  return (callee as ts.PropertyAccessExpression).expression.getText();
}

/** The block has no other statement, and no comment. */
function isOnly(block: ts.Block, [push]: readonly ts.CallExpression[]): boolean {
  const { statements } = block;
  const [only] = statements;
  if (!only || statements.length > 1 || only !== push?.parent) return false;
  const { text } = block.getSourceFile();
  const around = text.slice(block.getStart() + 1, only.getStart()) + text.slice(only.end, block.end - 1);
  return around.trim() === "";
}

function isCaught(
  { variableDeclaration, block }: ts.CatchClause,
  failures: readonly ts.CallExpression[],
): boolean {
  const [value] = failures[0]!.arguments;
  return isOnly(block, failures) && variableDeclaration?.name.getText() === value!.getText();
}

export function drawSettled(
  draft: FileDraft,
  loop: ts.IterationStatement,
  walk: Walk,
  settled: Settled,
  { limits, limit }: { readonly limits: Limits; readonly limit: number | undefined },
): void {
  const { sourceFile, rewrite, imports } = draft;
  const { semicolon, quote } = styleOf(sourceFile, imports.bindings, undefined);
  const isSettling = settled.isPlain && limit === undefined;
  takeAway(draft, walk);
  const body = isSettling
    ? asResult(settled.results[0]!.arguments[0]!)
    : outcomes(draft, loop, walk, settled, semicolon, quote);
  const { before, pieces } = limits.together(draft, loop, { ...walk, body }, limit);
  const [open, ...more] = pieces;
  const waiting = isSettling
    ? [(open as string).replace("Promise.all(", "Promise.allSettled("), ...more]
    : pieces;
  const newline = newlineOf(sourceFile);
  const own = indentationOf(sourceFile, loop);
  const inner = own + indentationStep(sourceFile);
  const all = localName(draft, functionAround(loop), ["outcomes", "settled"]);
  const each = localName(draft, functionAround(loop), ["outcome", "each"]);
  rewrite.arrange(loop, [
    `${before}const ${all} = `,
    ...waiting,
    `${semicolon}${newline}${own}for (const ${each} of ${all}) {`,
    `${newline}${inner}if (${each}.status === ${quote}fulfilled${quote}) ${listOf(settled.results[0]!)}.push(${each}.value)${semicolon}`,
    `${newline}${inner}else ${listOf(settled.failures[0]!)}.push(${each}.reason)${semicolon}`,
    isSettling ? lastLineOf(loop.statement) : `${newline}${own}}`,
  ]);
}

/** The closing brace, with the white space in front of it. */
function lastLineOf(body: ts.Statement): Span {
  const text = body.getText().slice(0, -1);
  return { start: body.getStart() + text.trimEnd().length, end: body.end };
}

/** The turn's body, which says how it ended as `Promise.allSettled` would, where only so many may run at a time. */
function outcomes(
  { rewrite, sourceFile }: FileDraft,
  loop: ts.IterationStatement,
  walk: Walk,
  { results, failures }: Settled,
  semicolon: string,
  quote: string,
): readonly Piece[] {
  const typed = isTypeScript(sourceFile) ? " as const" : "";
  const say = (push: ts.CallExpression, status: string, name: string): void =>
    rewrite.arrange(push.parent, [
      `return { status: ${quote}${status}${quote}${typed}, ${name}: `,
      spanOf(push.arguments[0]!),
      ` }${semicolon}`,
    ]);
  for (const push of results) say(push, "fulfilled", "value");
  for (const push of failures) say(push, "rejected", "reason");
  for (const end of turnEnds(loop, walk)) rewrite.replace(linesOf(end), "");
  return bodyPieces(loop, walk);
}
