/** From a place in the text to the node that stands there: down through what covers it, and past all else. */
import { ts } from "ts-morph";

/** 0-based offsets, `end` exclusive. */
interface Span {
  readonly start: number;
  readonly end: number;
}

/** What the test gives for the outermost node that covers the span, comments before it included, and passes. */
export function firstAround<Found>(
  root: ts.Node,
  span: Span,
  test: (node: ts.Node) => Found | undefined,
): Found | undefined {
  for (let node: ts.Node | undefined = root; node; node = childAround(node, span)) {
    const found = test(node);
    if (found !== undefined) return found;
  }
  return undefined;
}

/** The child that covers the span. Lists are halved: a file may have thousands of statements, a table of rows. */
function childAround(node: ts.Node, { start, end }: Span): ts.Node | undefined {
  const covers = (child: ts.Node) => child.pos <= start && child.end >= end;
  return ts.forEachChild(
    node,
    (child) => (covers(child) ? child : undefined),
    (children) => {
      if (children.pos > start || children.end < end) return undefined;
      let [low, high] = [0, children.length];
      while (low < high) {
        const middle = (low + high) >>> 1;
        if (children[middle]!.end < end) low = middle + 1;
        else high = middle;
      }
      const child = children[low];
      return child && covers(child) ? child : undefined;
    },
  );
}

/** The root itself where no child covers the span. */
export function innermostAround(root: ts.Node, span: Span): ts.Node {
  let node = root;
  for (let inner = childAround(node, span); inner; inner = childAround(node, span)) node = inner;
  return node;
}
