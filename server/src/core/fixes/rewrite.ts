/**
 * Changes of one text that leave everything else as it is, byte for byte. Each change covers a stretch of the text and says
 * what stands there now: new text, and parts of the stretch, which keep the changes inside them. So changes nest (an
 * awaited call in the argument of an awaited call), and a part can move together with what happens in it.
 */
import type { ts } from "ts-morph";
import type { Span } from "../facts/span.ts";
import type { TextEdit } from "../finding/edit.ts";

/** Of the old text. */
export type { Span };

/** New text, or a part of the stretch that the change covers. */
export type Piece = string | Span;

export interface Rewrite {
  /** Puts texts around a node. Of two around the same stretch the outer node's, then the later one, is outside. */
  wrap(node: ts.Node, before: string, after: string): void;
  /** New text for the stretch; nothing inside it may change as well. */
  replace(span: Span, text: string): void;
  /** The node's text becomes these pieces. */
  arrange(node: ts.Node, pieces: readonly Piece[]): void;
  /** The stretch, which is a part of the node, becomes these pieces. */
  arrangeSpan(span: Span, node: ts.Node, pieces: readonly Piece[]): void;
  /** The text of the stretch with the changes inside it. */
  render(span: Span): string;
  /** The changes as edits that don't overlap, in order. Throws a RangeError where two changes cut into each other. */
  edits(): readonly TextEdit[];
}

export function spanOf(node: ts.Node): Span {
  return { start: node.getStart(), end: node.end };
}

interface Change extends Span {
  readonly pieces: readonly Piece[];
  /** How many nodes are around it: of changes of the same stretch, the one with fewer is outside. */
  readonly depth: number;
  readonly order: number;
}

export function createRewrite(text: string): Rewrite {
  const changes: Change[] = [];
  const add = (span: Span, node: ts.Node | undefined, pieces: readonly Piece[]): void => {
    changes.push({
      start: span.start,
      end: span.end,
      pieces,
      depth: node ? depthOf(node) : Number.MAX_SAFE_INTEGER,
      order: changes.length,
    });
  };
  return {
    wrap(node, before, after) {
      if (before !== "" || after !== "") add(spanOf(node), node, [before, spanOf(node), after]);
    },
    replace: (span, replacement) => add(span, undefined, [replacement]),
    arrange: (node, pieces) => add(spanOf(node), node, pieces),
    arrangeSpan: (span, node, pieces) => add(span, node, pieces),
    render: (span) => render(text, [span], nested([...changes].sort(outerFirst))),
    edits: () =>
      joined(editsOf(text, nested([...changes].sort(outerFirst)))).filter(
        ({ start, end, text: now }) => text.slice(start, end) !== now,
      ),
  };
}

function depthOf(node: ts.Node): number {
  let depth = 0;
  for (let at = node.parent; at; at = at.parent) depth++;
  return depth;
}

function outerFirst(a: Change, b: Change): number {
  return a.start - b.start || b.end - a.end || a.depth - b.depth || b.order - a.order;
}

interface Nested {
  readonly change: Change;
  readonly inside: Nested[];
}

function nested(ordered: readonly Change[]): Nested[] {
  const roots: Nested[] = [];
  const open: Nested[] = [];
  for (const change of ordered) {
    while (open.length > 0 && open.at(-1)!.change.end <= change.start) {
      // A change of nothing at the end of another one is inside it only if that one ends later.
      open.pop();
    }
    const around = open.at(-1);
    if (around && change.end > around.change.end)
      throw new RangeError(`two changes cut into each other at offset ${change.start}`);
    const own: Nested = { change, inside: [] };
    (around ? around.inside : roots).push(own);
    open.push(own);
  }
  return roots;
}

function editsOf(text: string, changes: readonly Nested[]): TextEdit[] {
  return changes.flatMap(({ change, inside }) => {
    const { pieces, start, end } = change;
    const gone = inside.find((each) => !pieces.some((piece) => holds(piece, each.change)));
    if (gone) throw new RangeError(`what a change takes away is changed too, at offset ${gone.change.start}`);
    if (!isInOrder(change)) return [{ start, end, text: render(text, pieces, inside) }];
    const edits: TextEdit[] = [];
    let at = start;
    let added = "";
    for (const piece of pieces) {
      if (typeof piece === "string") {
        added += piece;
        continue;
      }
      edits.push({ start: at, end: piece.start, text: added });
      edits.push(...editsOf(text, within(inside, piece)));
      at = piece.end;
      added = "";
    }
    return [...edits, { start: at, end, text: added }];
  });
}

function render(text: string, pieces: readonly Piece[], inside: readonly Nested[]): string {
  return pieces
    .map((piece) => {
      if (typeof piece === "string") return piece;
      let result = "";
      let at = piece.start;
      for (const edit of editsOf(text, within(inside, piece))) {
        result += text.slice(at, edit.start) + edit.text;
        at = edit.end;
      }
      return result + text.slice(at, piece.end);
    })
    .join("");
}

function holds(piece: Piece, { start, end }: Span): boolean {
  return typeof piece !== "string" && piece.start <= start && end <= piece.end;
}

function within(inside: readonly Nested[], piece: Span): readonly Nested[] {
  return inside.filter(({ change }) => holds(piece, change));
}

/** The parts stand in the order in which they stood: only what is between them changes. */
function isInOrder({ pieces, start }: Change): boolean {
  let at = start;
  for (const piece of pieces) {
    if (typeof piece === "string") continue;
    if (piece.start < at) return false;
    at = piece.end;
  }
  return true;
}

/** Neighbours become one, so that no two edits meet at an offset. */
function joined(edits: readonly TextEdit[]): TextEdit[] {
  const result: TextEdit[] = [];
  for (const edit of edits) {
    if (edit.text === "" && edit.end === edit.start) continue;
    const last = result.at(-1);
    if (last?.end === edit.start)
      result[result.length - 1] = { start: last.start, end: edit.end, text: last.text + edit.text };
    else result.push(edit);
  }
  return result;
}
