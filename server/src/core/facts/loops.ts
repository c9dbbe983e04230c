/** Loops: how often they run as far as constants tell, and what their bodies do. */
import { ts } from "ts-morph";
import type { Loop, Value } from "./facts.ts";
import { dependenceOf } from "./dependence.ts";
import { filledUpTo } from "./loop-lists.ts";
import { boundOf, drainedBy, isResumed, marksOf } from "./loop-bounds.ts";
import { shrinkingOf } from "./loop-shrinking.ts";
import { spinFacts } from "./spins.ts";
import { startOf, type State } from "./state.ts";
import { NO_UNITS } from "./units.ts";
import { valueOf } from "./value.ts";

const KEYWORDS = { for: 3, while: 5, do: 2 } as const;

export function loopFacts(state: State, node: ts.IterationStatement, index: number): Loop {
  const start = startOf(state, node);
  const kind = loopKind(node);
  const keyword = kind.startsWith("for") ? "for" : (kind as "while" | "do");
  return {
    index,
    kind,
    start,
    end: start + KEYWORDS[keyword],
    nodeEnd: node.end,
    function: state.function,
    parent: state.loop,
    bound: boundOf(state, node),
    shrinks: shrinkingOf(state, node),
    isResumed: isResumed(state, node),
    marks: marksOf(state, node),
    fills: filledUpTo(state, node),
    drains: drainedBy(state, node),
    over:
      ts.isForOfStatement(node) || ts.isForInStatement(node) ? valueOf(state, node.expression) : undefined,
    pauses: kind === "for await",
    exits: false,
    units: NO_UNITS,
    awaits: [],
    yields: kind === "for await",
    dependence: dependenceOf(state.sourceFile, node),
    spin: spinFacts(state, node),
  };
}

function loopKind(node: ts.IterationStatement): Loop["kind"] {
  if (ts.isForStatement(node)) return "for";
  if (ts.isForInStatement(node)) return "for in";
  if (ts.isForOfStatement(node)) return node.awaitModifier ? "for await" : "for of";
  return ts.isDoStatement(node) ? "do" : "while";
}

/** Marks what a break or return ends. A throw ends what has gone wrong anyway. */
export function markExit(state: State, node: ts.Node): void {
  const { breakables } = state;
  if (ts.isBreakStatement(node) && !node.label) {
    const innermost = breakables.at(-1);
    if (innermost?.loop) innermost.loop.exits = true;
    return;
  }
  for (const { loop } of breakables) if (loop) loop.exits = true;
}

/** Marks the loops that an await or yield of the same function stands in. */
export function markPause(state: State, { end }: ts.Node, awaited: Value | undefined): void {
  const holder = state.functions[state.function]!;
  holder.firstWait = Math.min(holder.firstWait ?? end, end);
  if (awaited) holder.awaits.push(awaited);
  for (const { loop } of state.breakables) {
    if (!loop) continue;
    loop.pauses = true;
    if (awaited) loop.awaits.push(awaited);
    else loop.yields = true;
  }
}
