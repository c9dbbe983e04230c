/**
 * Awaits that are statements of one block: the first makes way for all of them. What stands between comes after, or before
 * where one of them needs it.
 */
import { ts } from "ts-morph";
import { writtenTarget } from "../../facts/loop-syntax.ts";
import { needsSemicolonBefore } from "../await-text.ts";
import type { FileDraft } from "../file-draft.ts";
import { indentationOf } from "../file-style.ts";
import { unwrap } from "../../facts/unwrap.ts";
import { spanOf, type Piece, type Span } from "../rewrite.ts";
import { commentsOutside } from "./comments.ts";
import { listPieces, type ListItem } from "./list.ts";
import { holdsAwait, memberOf, WAITS_TOO, type MemberText } from "./members.ts";
import { freshName, nameOfResult } from "./names.ts";
import { pageOf } from "./page.ts";
import { movedAhead, stretchesOf } from "./stretches.ts";

export interface Block {
  readonly members: readonly MemberText[];
  /** All statements from the first member to the last. */
  readonly statements: readonly ts.Statement[];
  /** Those of the others that come before the list. */
  readonly ahead: ReadonlySet<ts.Statement>;
}

export function blockOf(
  nodes: readonly ts.Node[],
  ahead: readonly Span[],
): Block | { readonly declined: string; readonly node: ts.Node } {
  const members: MemberText[] = [];
  for (const node of nodes as readonly ts.Statement[]) {
    const member = memberOf(node);
    if ("declined" in member) return { ...member, node };
    if (members.length > 0 && holdsAwait(member.value)) return { declined: WAITS_TOO, node };
    members.push(member);
  }
  const { parent } = nodes[0]!;
  const all = (parent as ts.Block | ts.SourceFile | ts.CaseClause).statements;
  const from = all.indexOf(members[0]!.statement);
  const to = all.indexOf(members.at(-1)!.statement);
  if (from < 0 || to < 0) return { declined: "they are not statements of one block", node: nodes[0]! };
  const statements = all.slice(from, to + 1);
  const isAhead = (each: ts.Statement): boolean => ahead.some(({ start }) => start === each.getStart());
  return { members, statements, ahead: new Set(statements.filter(isAhead)) };
}

/** How the results get to where they went. */
interface Taking {
  readonly head: string;
  readonly slots: readonly string[] | undefined;
  readonly type: string;
  readonly suffixes: readonly string[];
  /** Members whose result a statement of its own takes, under this name. */
  readonly later: ReadonlyMap<MemberText, string>;
}

export function drawBlock(draft: FileDraft, { members, statements, ahead }: Block): void {
  const { sourceFile, rewrite } = draft;
  const [first] = members;
  const lead = first!.statement;
  const { newline } = pageOf(sourceFile);
  const indentation = indentationOf(sourceFile, lead);
  const taking = takingOf(draft, members);
  const stretches = stretchesOf(sourceFile, statements);

  const items: ListItem[] = [];
  const before: Piece[] = [];
  const after: Piece[] = [];
  for (const stretch of stretches) {
    const { statement, start, end } = stretch;
    const member = members.find((each) => each.statement === statement);
    if (ahead.has(statement)) before.push(...movedAhead(sourceFile, stretch, newline + indentation));
    else if (member) items.push(itemOf(sourceFile, member, stretch, taking, items.length));
    else after.push({ start, end });
  }
  const semicolon = lead.getText().endsWith(";") ? ";" : "";
  const pieces = listPieces(draft, { ...taking, items, semicolon, indentation });
  for (const [{ statement, slot, awaited }, name] of taking.later)
    // What is returned is so when all the rest is done.
    (slot.is === "returned" ? after : pieces).push(
      newline + indentation,
      { start: statement.getStart(), end: awaited.start },
      name,
      { start: awaited.end, end: statement.end },
    );
  const change = { start: lead.getStart(), end: stretches.at(-1)!.end };
  rewrite.arrangeSpan(change, lead, [...before, ...pieces, ...after]);
}

function itemOf(
  sourceFile: ts.SourceFile,
  member: MemberText,
  span: Span,
  { suffixes, later }: Taking,
  index: number,
): ListItem {
  const { statement, condition, value, slot, asserted } = member;
  const kept = [spanOf(value), ...[asserted, condition].flatMap((each) => (each ? [spanOf(each)] : []))];
  if (slot.is === "declared") kept.push(spanOf(slot.name), ...(slot.type ? [spanOf(slot.type)] : []));
  if (slot.is === "assigned") kept.push(spanOf(slot.target));
  // A statement of its own keeps its comments; those around it go to the list.
  const parts = later.has(member) ? [spanOf(statement)] : kept;
  const comments = commentsOutside(sourceFile, span, parts);
  const isBehind = ({ start }: Span): boolean => start >= statement.end;
  const textOf = ({ start, end }: Span): string => sourceFile.text.slice(start, end);
  return {
    value,
    prefix: condition ? conditionPieces(condition) : [],
    suffix: condition ? " : undefined" : suffixes[index]!,
    above: comments.filter((each) => !isBehind(each)).map(textOf),
    behind: comments.filter(isBehind).map(textOf),
  };
}

/** `wanted ? `, with parentheses where what is asked binds less. */
function conditionPieces(condition: ts.Expression): readonly Piece[] {
  const isLoose = ts.isBinaryExpression(condition)
    ? writtenTarget(condition) !== undefined || condition.operatorToken.kind === ts.SyntaxKind.CommaToken
    : LOOSE.has(condition.kind);
  return isLoose ? ["(", spanOf(condition), ") ? "] : [spanOf(condition), " ? "];
}

const LOOSE: ReadonlySet<ts.SyntaxKind> = new Set([
  ts.SyntaxKind.ConditionalExpression,
  ts.SyntaxKind.ArrowFunction,
  ts.SyntaxKind.YieldExpression,
]);

function takingOf(draft: FileDraft, members: readonly MemberText[]): Taking {
  const head = headOf(members);
  const isDirect = (member: MemberText): boolean => !member.isWrapped && fits(member, head);
  const later = new Map<MemberText, string>();
  for (const member of members)
    if (member.slot.is !== "nothing" && !isDirect(member)) later.set(member, nameFor(draft, member));
  const takers = members.filter(({ slot }) => slot.is !== "nothing");
  if (takers.length === 0)
    return { head: "", slots: undefined, type: "", suffixes: members.map(() => ""), later };

  const types = members.map((member) => (later.has(member) ? undefined : typeOf(member)));
  const isTyped = members.every(
    (member, index) => member.slot.is === "nothing" || (types[index] && !member.asserted),
  );
  const slots = members.map((member) => later.get(member) ?? slotText(member));
  while (slots.at(-1) === "") slots.pop();
  const prefix = head === "" && needsSemicolonBefore(members[0]!.statement) ? ";" : "";
  return {
    head: head === "" ? prefix : `${head} `,
    slots,
    type: isTyped ? `: [${types.map((type) => type ?? "unknown").join(", ")}]` : "",
    suffixes: types.map((type) => (type === undefined || isTyped ? "" : ` as Promise<${type}>`)),
    later,
  };
}

/** Of the declarations: `const` where one has it, else that of the first. Empty where everything is assigned. */
function headOf(members: readonly MemberText[]): string {
  const heads = members.flatMap(({ slot }) => (slot.is === "declared" ? [slot.head] : []));
  const isAssigned = members.every(
    (member) => member.slot.is === "nothing" || (member.slot.is === "assigned" && !member.isWrapped),
  );
  if (heads.length === 0) return isAssigned ? "" : "const";
  return heads.includes("const") ? "const" : heads[0]!;
}

function fits({ slot }: MemberText, head: string): boolean {
  return slot.is === "declared" ? slot.head === head : slot.is === "assigned" && head === "";
}

function slotText({ slot }: MemberText): string {
  if (slot.is === "nothing") return "";
  if (slot.is === "returned") return "";
  const node = slot.is === "declared" ? slot.name : slot.target;
  return oneLine(node.getText());
}

function typeOf({ slot, asserted }: MemberText): string | undefined {
  const type = slot.is === "declared" ? (slot.type ?? asserted) : asserted;
  return type && oneLine(type.getText());
}

/** A list of names that was broken over lines is one line again, where no comment stands in it. */
function oneLine(text: string): string {
  if (/\/[/*]/.test(text)) return text;
  return text.replace(/,?\s*\r?\n\s*(?=[}\]])/g, " ").replace(/\s*\r?\n\s*/g, " ");
}

function nameFor(draft: FileDraft, { slot, value, statement }: MemberText): string {
  const node = slot.is === "declared" ? slot.name : slot.is === "assigned" ? unwrap(slot.target) : undefined;
  const own = node && ts.isPropertyAccessExpression(node) ? node.name.text : (node?.getText() ?? "");
  const isNamed = node && !ts.isObjectBindingPattern(node) && !ts.isArrayBindingPattern(node);
  return freshName(draft, statement, [isNamed ? own : nameOfResult(value)]);
}
