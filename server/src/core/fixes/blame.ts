/**
 * Which plans a compiler's errors come from, when many were compiled together: those that change what is nearest to the
 * error, else those that change what the erroneous statement names. So one bad plan among hundreds is found by the
 * error that it makes, and not by compiling again without each.
 */
import { ts } from "ts-morph";
import type { CompileError } from "../engine.ts";
import type { Span } from "../facts/span.ts";
import type { FileEdit, TextEdit } from "../finding/edit.ts";
import { nameNodeOf } from "./migration/functions.ts";
import type { Item } from "./migration/items.ts";

export interface Blame<Plan> {
  /** Each error near which all plans change the same: they would make it without the others too. */
  readonly guilty: ReadonlyMap<Plan, CompileError>;
  /** Near these errors several plans change different things. */
  readonly suspected: ReadonlyMap<Plan, CompileError>;
}

export interface Compiled<Plan> {
  readonly errors: readonly CompileError[];
  readonly edits: readonly FileEdit[];
  /** The text that was compiled. */
  readonly textOf: (file: string) => string | undefined;
  readonly itemsOf: ReadonlyMap<Plan, ReadonlySet<Item>>;
}

export function blame<Plan>({ errors, edits, textOf, itemsOf }: Compiled<Plan>): Blame<Plan> {
  const owners = ownersOf(itemsOf);
  const all = [...owners.keys()];
  const files = new Map(all.map(({ node }) => [node.getSourceFile().fileName, node.getSourceFile()]));
  const editsOf = new Map(edits.map((each) => [each.file, each.edits]));
  const guilty = new Map<Plan, CompileError>();
  const suspected = new Map<Plan, CompileError>();
  for (const error of errors) {
    const sourceFile = files.get(error.file);
    const near = sourceFile ? itemsNear(sourceFile, all, place(error, editsOf)) : [];
    const found = near.length > 0 ? near : itemsNamed(linesOf(error, textOf(error.file) ?? ""), all);
    const blamed = new Map<Plan, string>();
    for (const [index, item] of found.entries())
      for (const plan of owners.get(item)!) blamed.set(plan, `${blamed.get(plan) ?? ""} ${index}`);
    const isSame = new Set(blamed.values()).size === 1;
    for (const plan of blamed.keys()) (isSame ? guilty : suspected).set(plan, error);
  }
  return { guilty, suspected };
}

function ownersOf<Plan>(itemsOf: ReadonlyMap<Plan, ReadonlySet<Item>>): ReadonlyMap<Item, readonly Plan[]> {
  const owners = new Map<Item, Plan[]>();
  for (const [plan, items] of itemsOf)
    for (const item of items) {
      const known = owners.get(item);
      if (known) known.push(plan);
      else owners.set(item, [plan]);
    }
  return owners;
}

/** Where the error stands in the text before the edits. */
function place(error: CompileError, editsOf: ReadonlyMap<string, readonly TextEdit[]>): Span {
  const edits = editsOf.get(error.file) ?? [];
  return { start: offsetBefore(error.start, edits), end: offsetBefore(error.end, edits) };
}

/** What is inside new text stands where that was put. */
function offsetBefore(offset: number, edits: readonly TextEdit[]): number {
  let shift = 0;
  for (const { start, end, text } of edits) {
    if (start + shift >= offset) break;
    if (offset <= start + shift + text.length) return start;
    shift += text.length - (end - start);
  }
  return offset - shift;
}

/** What is changed in the smallest part of the file around the place in which anything is, up to a function. */
function itemsNear(file: ts.SourceFile, items: readonly Item[], { start, end }: Span): readonly Item[] {
  const own = items.filter(({ node }) => node.getSourceFile() === file && !ts.isSourceFile(node));
  for (let at: ts.Node = smallestAround(file, start, end); !ts.isSourceFile(at); at = at.parent) {
    const from = at.getStart();
    const inside = own.filter(({ node }) => from <= node.getStart() && node.end <= at.end);
    if (inside.length > 0) return inside;
    if (ts.isFunctionLike(at)) return [];
  }
  return [];
}

function smallestAround(file: ts.SourceFile, start: number, end: number): ts.Node {
  const find = (node: ts.Node): ts.Node => {
    const inner = ts.forEachChild(node, (child) =>
      child.getStart(file) <= start && end <= child.end ? child : undefined,
    );
    return inner ? find(inner) : node;
  };
  return find(file);
}

/** The functions that change and whose names stand in the text: a call of one was not seen, or can't wait. */
function itemsNamed(text: string, items: readonly Item[]): readonly Item[] {
  const words = new Set(text.match(/[\w$]+/g));
  return items.filter(({ node, stays }) => {
    const name = !stays && ts.isFunctionLike(node) && nameNodeOf(node)?.getText();
    return name !== false && name !== undefined && words.has(name);
  });
}

function linesOf({ start, end }: CompileError, text: string): string {
  const after = text.indexOf("\n", end);
  return text.slice(text.lastIndexOf("\n", start - 1) + 1, after === -1 ? text.length : after);
}
