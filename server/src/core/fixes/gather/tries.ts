/**
 * Awaits that are each in a `try` of their own: all are started together with `Promise.allSettled`, and what stood around
 * each asks, in its place, what became of it. So each failure is handled as before, in the order of the text.
 */
import type { ts } from "ts-morph";
import type { FileDraft } from "../file-draft.ts";
import { indentationOf, styleOf } from "../file-style.ts";
import { functionAround, localName } from "../layout.ts";
import { spanOf, type Piece, type Span } from "../rewrite.ts";
import { commentsOutside } from "./comments.ts";
import type { GroupSite } from "./group-site.ts";
import { remarksOfHandling } from "./handling.ts";
import { listPieces, type ListItem } from "./list.ts";
import { distinct } from "./names.ts";
import { pageOf } from "./page.ts";
import { remarksOfTries } from "./remarks.ts";
import type { Drawing } from "./sequence.ts";
import { movedAhead, stretchesOf } from "./stretches.ts";
import { neverThrows, type CalleesOf } from "./throws.ts";
import { caughtText, isEmpty, tryText, type TryText } from "./tries-form.ts";

export interface Tries {
  readonly members: readonly TryText[];
  /** All statements from the first member to the last. */
  readonly statements: readonly ts.Statement[];
  /** Those of the others that come before the list. */
  readonly ahead: ReadonlySet<ts.Statement>;
  readonly calleesOf: CalleesOf;
}

export function triesDrawing({ nodes, group, calleesOf }: GroupSite): Drawing {
  const tries = triesOf(nodes, group.ahead, calleesOf);
  if ("declined" in tries) return tries;
  return {
    values: tries.members.map(({ value }) => value),
    notes: [...remarksOfTries(tries), ...remarksOfHandling(tries, calleesOf)],
    draw: (draft) => drawTries(draft, tries),
  };
}

export function triesOf(
  nodes: readonly ts.Node[],
  ahead: readonly Span[],
  calleesOf: CalleesOf,
): Tries | { readonly declined: string; readonly node: ts.Node } {
  const members: TryText[] = [];
  for (const node of nodes) {
    const member = tryText(node);
    if ("declined" in member) return { ...member, node };
    members.push(member);
  }
  const all = (nodes[0]!.parent as ts.Block | ts.SourceFile | ts.CaseClause).statements;
  const from = all.indexOf(members[0]!.statement);
  const statements = all.slice(from, all.indexOf(members.at(-1)!.statement) + 1);
  const isAhead = (each: ts.Statement): boolean => ahead.some(({ start }) => start === each.getStart());
  return { members, statements, ahead: new Set(statements.filter(isAhead)), calleesOf };
}

export function drawTries(draft: FileDraft, { members, statements, ahead, calleesOf }: Tries): void {
  const { sourceFile, rewrite, imports } = draft;
  const { semicolon, quote } = styleOf(sourceFile, imports.bindings, undefined);
  const lead = members[0]!.statement;
  const { newline } = pageOf(sourceFile);
  const indentation = indentationOf(sourceFile, lead);
  const names = outcomesOf(draft, members);
  const stretches = stretchesOf(sourceFile, statements);

  const items: ListItem[] = [];
  const before: Piece[] = [];
  const after: Piece[] = [];
  for (const stretch of stretches) {
    const { statement, start, end } = stretch;
    const member = members.find((each) => each.statement === statement);
    if (member) {
      const name = names[items.length]!;
      items.push(itemOf(member, name === "" ? stretch : undefined, calleesOf));
      if (name !== "") {
        if (statement === lead) after.push(newline + indentation);
        after.push({ start, end: statement.getStart() });
        after.push(...askingPieces(member, name, { semicolon, quote, newline }));
        after.push({ start: statement.end, end });
      }
    } else if (ahead.has(statement)) before.push(...movedAhead(sourceFile, stretch, newline + indentation));
    else after.push({ start, end });
  }
  // Behind the brace of a `try` that is gone, a line may begin with what would go on the list's.
  const isOpen = members.some(
    (each, index) => names[index] === "" && goesOn(sourceFile.text.slice(each.statement.end)),
  );
  const slots = [...names];
  while (slots.at(-1) === "") slots.pop();
  const list = listPieces(draft, {
    head: slots.length > 0 ? "const " : "",
    slots: slots.length > 0 ? slots : undefined,
    type: "",
    method: "allSettled",
    items,
    semicolon: semicolon || (isOpen ? ";" : ""),
    indentation,
  });
  const change = { start: lead.getStart(), end: endOfChange(after, stretches.at(-1)!.end) };
  rewrite.arrangeSpan(change, lead, [...before, ...list, ...after]);
}

/** Takes away the pieces that are what the text ends with anyway, and answers where they begin. */
function endOfChange(pieces: Piece[], end: number): number {
  let from = end;
  for (
    let last = pieces.at(-1);
    last && typeof last !== "string" && last.end === from;
    last = pieces.at(-1)
  ) {
    from = last.start;
    pieces.pop();
  }
  return from;
}

/** What says how each of them ended, and nothing for those of which nobody asks. */
function outcomesOf(draft: FileDraft, members: readonly TryText[]): readonly string[] {
  const asked = members.filter(({ kept }) => kept !== "nothing");
  const names = distinct(asked.map(({ name }) => name));
  return members.map((member) => {
    const name = names[asked.indexOf(member)];
    return name === undefined
      ? ""
      : localName(draft, functionAround(member.statement), [`${name}Outcome`, `${name}Settled`]);
  });
}

/** `gone` is the stretch of a statement of which nothing stays but its comments. */
function itemOf({ value, statement }: TryText, gone: Span | undefined, calleesOf: CalleesOf): ListItem {
  const sourceFile = statement.getSourceFile();
  const comments = gone ? commentsOutside(sourceFile, gone, [spanOf(value)]) : [];
  const isBehind = ({ start }: Span): boolean => start >= statement.end;
  const textOf = ({ start, end }: Span): string => sourceFile.text.slice(start, end);
  // What is thrown before there is a promise has to get to the same `catch`.
  const isWrapped = !neverThrows(value, calleesOf);
  return {
    value,
    prefix: isWrapped ? ["(async () => "] : [],
    suffix: isWrapped ? ")()" : "",
    above: comments.filter((each) => !isBehind(each)).map(textOf),
    behind: comments.filter(isBehind).map(textOf),
  };
}

interface Words {
  readonly semicolon: string;
  readonly quote: string;
  readonly newline: string;
}

/** The statement, with the call's outcome for the call. */
function askingPieces({ statement, awaited, kept }: TryText, outcome: string, words: Words): Piece[] {
  const { tryBlock, catchClause } = statement;
  const { block } = catchClause!;
  const { quote } = words;
  const is = (status: string): string => `if (${outcome}.status === ${quote}${status}${quote}) `;
  const given = `${outcome}.value`;
  const start = statement.getStart();
  if (kept === "failure") return [is("rejected"), ...handlerPieces(catchClause!, outcome, words)];
  const head: Span = { start: tryBlock.getStart(), end: awaited.start };
  const rest: Span = { start: awaited.end, end: tryBlock.end };
  if (kept === "either") {
    const other = isEmpty(block) ? [] : [{ start: tryBlock.end, end: catchClause!.getStart() }, "else "];
    const handling = isEmpty(block) ? [] : handlerPieces(catchClause!, outcome, words);
    return [is("fulfilled"), head, given, rest, ...other, ...handling];
  }
  const first = tryBlock.statements[0]!.getStart();
  return [
    { start, end: first },
    `${is("rejected")}throw ${outcome}.reason${endBefore(tryBlock, words)}`,
    { start: first, end: awaited.start },
    given,
    { start: awaited.end, end: statement.end },
  ];
}

/** The `catch`'s block, in which what was caught has its name. */
function handlerPieces(clause: ts.CatchClause, outcome: string, words: Words): Piece[] {
  const { block } = clause;
  const caught = caughtText(clause);
  if (caught === undefined) return [{ start: block.getStart(), end: block.end }];
  const gap = gapBefore(block, words);
  const end = endBefore(block, words).slice(0, -gap.length);
  return [`{${gap}${caught} = ${outcome}.reason${end}`, { start: block.getStart() + 1, end: block.end }];
}

/** The end of a statement that comes before the first one of a block, and what parts the two. */
function endBefore(block: ts.Block, words: Words): string {
  const gap = gapBefore(block, words);
  const { text } = block.getSourceFile();
  const isOpen = gap === " " || goesOn(text.slice(block.statements[0]!.getStart()));
  return (words.semicolon || (isOpen ? ";" : "")) + gap;
}

/** Whether what begins so belongs to the line before, where no semicolon ends that. */
function goesOn(text: string): boolean {
  return /^\s*[([`+\-*/]/.test(text);
}

/** What parts the first statement of a block from what stands before it: a line of its own, where it has one. */
function gapBefore(block: ts.Block, { newline }: Words): string {
  const [first] = block.statements;
  const sourceFile = block.getSourceFile();
  if (!first || !/\n\s*$/.test(sourceFile.text.slice(block.getStart(), first.getStart()))) return " ";
  return newline + indentationOf(sourceFile, first);
}
