/** Draws a loop whose turns begin with what is started together, as `loop-split.ts` takes it apart. */
import { ts } from "ts-morph";
import type { FileDraft } from "../file-draft.ts";
import { indentationOf, newlineOf, styleOf } from "../file-style.ts";
import { isWritten } from "../offload/changes.ts";
import { functionAround, localName } from "../layout.ts";
import { spanOf, type Piece } from "../rewrite.ts";
import { holds } from "../state-change.ts";
import { isInList, type Limits } from "./limit.ts";
import type { Walk } from "./loop-head.ts";
import { asResult, closingOf, insideOf, takeAway } from "./loop-parts.ts";
import type { Split } from "./loop-split.ts";
import { usesIn } from "./loop-names.ts";
import { freshName, nameOfResult } from "./names.ts";

interface Drawn {
  readonly draft: FileDraft;
  readonly loop: ts.IterationStatement;
  readonly walk: Walk;
  readonly split: Split;
  readonly semicolon: string;
}

/** What each turn gives: its text, and the name or pattern by which the rest has it. */
interface Given {
  readonly pieces: readonly Piece[];
  readonly pattern: string;
}

export function drawSplit(
  draft: FileDraft,
  loop: ts.IterationStatement,
  walk: Walk,
  split: Split,
  { limits, limit }: { readonly limits: Limits; readonly limit: number | undefined },
): void {
  const { sourceFile, rewrite } = draft;
  const { semicolon } = styleOf(sourceFile, draft.imports.bindings, undefined);
  takeAway(draft, walk);
  const drawn: Drawn = { draft, loop, walk, split, semicolon };
  const own = indentationOf(sourceFile, loop);
  const newline = newlineOf(sourceFile);
  const taken = split.taken && freshName(draft, loop, [nameOfResult(split.taken.expression)]);
  const tail = tailOf(drawn, taken);
  if (split.isOfItems) {
    const body = ["{", ...firstOf(drawn), `${newline}${own}}`];
    const { before, pieces } = limits.together(draft, loop, { ...walk, body }, limit);
    const head = sourceFile.text.slice(loop.getStart(), loop.statement.getStart());
    rewrite.arrange(loop, [before, ...pieces, `${semicolon}${newline}${own}`, head, ...tail]);
    return;
  }
  const { pieces: value, pattern } = givenBy(drawn, taken);
  const isExpression = split.first.length === 0 || split.only !== undefined;
  const step = isExpression ? "" : indentationOf(sourceFile, split.first[0]!);
  const body: readonly Piece[] = isExpression
    ? value
    : [
        "{",
        ...firstOf(drawn),
        `${newline}${step}return `,
        ...unwrapped(value),
        `${semicolon}${newline}${own}}`,
      ];
  const { before, pieces } = limits.together(draft, loop, { ...walk, body }, limit);
  const isAgain = split.handed.some((name) => split.rest.some((each) => usesIn(each, name).some(isWritten)));
  const head = `for (${isAgain ? "let" : "const"} ${pattern} of `;
  const isShort = isExpression && !pattern.startsWith("{");
  if (isShort || !isInList(loop)) {
    rewrite.arrange(loop, [before, head, ...pieces, ") ", ...tail]);
    return;
  }
  const all = localName(draft, functionAround(loop), ["turns"]);
  const line = [`${before}const ${all} = `, ...pieces, `${semicolon}${newline}${own}`];
  rewrite.arrange(loop, [...line, `${head}${all}) `, ...tail]);
}

/** `return` needs no parentheses around an object. */
function unwrapped(pieces: readonly Piece[]): readonly Piece[] {
  const [open, ...more] = pieces;
  return open === "({ " ? ["{ ", ...more.slice(0, -1), " }"] : pieces;
}

function firstOf({ loop, walk, split }: Drawn): readonly Piece[] {
  const { start } = insideOf(loop, walk);
  return [{ start, end: split.first.at(-1)!.end }];
}

/** The body of the loop that stays. */
function tailOf({ loop, walk, split }: Drawn, taken: string | undefined): readonly Piece[] {
  const { statement } = loop;
  const isBlock = ts.isBlock(statement);
  const start = isBlock
    ? withoutBlankLines(loop, split.first.at(-1)?.end ?? statement.getStart() + 1)
    : statement.getStart();
  const { end } = insideOf(loop, walk);
  const open = isBlock ? ["{"] : [];
  const close = isBlock ? [closingOf(loop, walk)] : [];
  if (!split.taken || taken === undefined) return [...open, { start, end }, ...close];
  const { parent } = split.taken;
  const whole = ts.isParenthesizedExpression(parent) ? parent : split.taken;
  return [...open, { start, end: whole.getStart() }, taken, { start: whole.end, end }, ...close];
}

/** The end of the line before what comes behind the position: a body begins with no blank lines. */
function withoutBlankLines(loop: ts.IterationStatement, position: number): number {
  const [blank = ""] =
    /^(?:[^\S\r\n]*\r?\n)*/.exec(loop.getSourceFile().text.slice(position, loop.end)) ?? [];
  return position + (/\r?\n$/.exec(blank)?.index ?? 0);
}

function givenBy({ draft, loop, split }: Drawn, taken: string | undefined): Given {
  const { only, handed } = split;
  const others = only ? handed.filter((name) => !holds(only, name)) : handed;
  const value = only?.initializer ?? split.taken;
  const ownName = only ? only.name.getText() : taken;
  const names = others.map(({ text }) => text);
  if (!value || ownName === undefined) {
    const [single, ...more] = names;
    return more.length === 0
      ? { pieces: [single!], pattern: single! }
      : { pieces: ["({ ", names.join(", "), " })"], pattern: `{ ${names.join(", ")} }` };
  }
  // What is taken out of the rest is written anew in front of it: the rest stays where it is.
  const own: Piece = value === split.taken ? draft.rewrite.render(spanOf(value)) : spanOf(value);
  if (names.length === 0)
    return { pieces: value === split.taken ? [own] : asResult(value), pattern: ownName };
  const isPlain = !only || ts.isIdentifier(only.name);
  const label = isPlain ? ownName : freshName(draft, loop, []);
  const field = isPlain ? ownName : `${label}: ${ownName}`;
  return {
    pieces: ["({ ", `${names.join(", ")}, ${label}: `, own, " })"],
    pattern: `{ ${names.join(", ")}, ${field} }`,
  };
}
