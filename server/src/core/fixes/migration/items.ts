/**
 * Items: the single changes that a migration is made of, each of which may need others. An awaited call needs its
 * function to be async; a function that becomes async needs all its callers to await it. An item that can't be done stops
 * everything that needs it.
 */
import type { ts } from "ts-morph";
import type { FileDraft } from "../file-draft.ts";
import type { Replaced } from "./doubles.ts";
import type { Stop } from "./families.ts";

export interface Item {
  /** Where it is, for order and for people. */
  readonly node: ts.Node;
  /** Present where it can't be done. */
  readonly stop?: Stop | undefined;
  /** What a person should look at, as sentences without a full stop. */
  readonly notes: readonly string[];
  /** Asked once, and only if it does not stop. */
  needs(): readonly Item[];
  /** It holds the thread between its awaits: side by side, none of several would leave it to others. */
  readonly works?: true;
  /** Its own text stays as it is. */
  readonly stays?: true;
  /** What is called no more. */
  readonly replaces?: Replaced;
  /** Functions that change beside the one around the node. */
  readonly functions?: ReadonlySet<ts.Node>;
  /** The node stays, and a copy of it under this name is put beside it. */
  readonly copyName?: string;
  /** Parts of the text that the item takes away: nothing in them is drafted. */
  readonly drops?: readonly ts.Node[];
  /** Awaited calls that this item writes itself: what awaits them drafts nothing. */
  readonly takesOver?: ReadonlySet<ts.Node>;
  /** Drafts the change, given all items that are done with it. */
  draft(draftOf: DraftOf, done: ReadonlySet<Item>): void;
}

/** What an item has that changes nothing by itself. */
export const NO_CHANGE = { notes: [], needs: () => [], draft: () => {} } as const;

export function stopAt(node: ts.Node, reason: string): Item {
  return { ...NO_CHANGE, node, stop: { node, reason } };
}

export type DraftOf = (file: ts.SourceFile) => FileDraft;

/** What an item leads to, itself included; or the nearest stop on the way. */
export type Closure = { readonly items: ReadonlySet<Item> } | { readonly stop: Stop };

/** By breadth: of several stops the nearest is told. */
export function closureOf(start: Item, needsOf: (item: Item) => readonly Item[]): Closure {
  const items = new Set([start]);
  for (const item of items) {
    if (item.stop) return { stop: item.stop };
    for (const need of needsOf(item)) items.add(need);
  }
  return { items };
}

/** Whether some of the items copy a function that others make asynchronous: one of the two has to wait for the other. */
export function copyWhatChanges(items: Iterable<Item>, others: Iterable<Item>): boolean {
  const copied = new Set([...items].flatMap(({ node, copyName }) => (copyName === undefined ? [] : [node])));
  return (
    copied.size > 0 &&
    [...others].some(({ node, copyName, stays }) => copyName === undefined && !stays && copied.has(node))
  );
}

/** Drafts each of the items, as they stand in the text; what one of them takes away is left out. */
export function draftInOrder(items: Iterable<Item>, draftOf: DraftOf, done: ReadonlySet<Item>): void {
  const ordered = [...items].sort(byPlace);
  const dropped = ordered.flatMap(({ drops = [] }) => drops);
  const isDropped = (node: ts.Node): boolean => dropped.some((gone) => isPartOf(node, gone));
  for (const item of ordered) if (!isDropped(item.node)) item.draft(draftOf, done);
}

/** Whether the node's text is a part of the other one's. */
export function isPartOf(node: ts.Node, whole: ts.Node): boolean {
  return (
    node.getSourceFile() === whole.getSourceFile() &&
    whole.getStart() <= node.getStart() &&
    node.end <= whole.end
  );
}

function byPlace(a: Item, b: Item): number {
  const [first, second] = [a.node.getSourceFile().fileName, b.node.getSourceFile().fileName];
  if (first !== second) return first < second ? -1 : 1;
  return a.node.getStart() - b.node.getStart() || b.node.end - a.node.end;
}
