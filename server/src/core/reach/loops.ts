/** Loops as operations: how many turns they make, as far as constants tell, through nested loops and called functions. */
import type { Cost, Tier } from "../finding/finding.ts";
import type { Loop } from "../facts/facts.ts";
import type { Graph, OperationNode } from "./graph.ts";
import type { FileNode, FunctionNode } from "./universe.ts";

/** Fewer turns than this are over before anybody notices. */
export const MANY_TURNS = 1_000_000;

/** One simple operation of a loop's body, in milliseconds: about a nanosecond on a machine of 2020 and later. */
const OPERATION_MILLISECONDS = 1e-6;

type LoopTools = Pick<Graph, "universe" | "evaluator" | "namedCalleesOf">;

/** The outermost loops, not pausing, that make many turns. */
export function loopOperations(graph: LoopTools): OperationNode[] {
  const turns = turnCounter(graph);
  return graph.universe.files.flatMap((file) =>
    file.facts.loops.flatMap((loop) => {
      const owner = file.functions[loop.function];
      const outer = file.facts.loops[loop.parent];
      if (!owner || loop.pauses || (outer && !outer.pauses && turns.of(file, outer) >= MANY_TURNS)) return [];
      const count = turns.of(file, loop);
      return count >= MANY_TURNS ? [operationOf(owner, loop, count)] : [];
    }),
  );
}

function operationOf(owner: FunctionNode, loop: Loop, count: number): OperationNode {
  return {
    api: "loop",
    row: undefined,
    kind: "compute",
    cost: costOf(count, Math.max(loop.weight, 1)),
    function: owner,
    start: loop.start,
    end: loop.end,
    loop: -1,
    site: undefined,
    certainty: "exact",
  };
}

function costOf(turns: number, weight: number): Cost {
  const milliseconds = turns * Math.min(weight, 20) * OPERATION_MILLISECONDS;
  const tier: Tier =
    milliseconds < 1 ? "low" : milliseconds < 10 ? "medium" : milliseconds < 100 ? "high" : "extreme";
  return { tier, milliseconds, why: `${turns.toLocaleString("en-US")} turns` };
}

interface TurnCounter {
  /** Turns of the loop's innermost body in one run of the loop; 0 where constants don't tell. */
  of(file: FileNode, loop: Loop): number;
}

function turnCounter(graph: LoopTools): TurnCounter {
  const functions = new Map<FunctionNode, number>();
  const loops = new Map<Loop, number>();

  const of = (file: FileNode, loop: Loop): number => {
    const known = loops.get(loop);
    if (known !== undefined) return known;
    loops.set(loop, 0);
    const own = ownTurns(graph, file, loop);
    const found = own === 0 ? 0 : own * Math.max(1, inside(file, loop));
    loops.set(loop, found);
    return found;
  };

  /** The most turns that one turn of the loop makes by inner loops and called functions. */
  const inside = (file: FileNode, loop: Loop): number => {
    const inner = file.facts.loops.filter((each) => each.parent === loop.index).map((each) => of(file, each));
    const called = file.sites
      .filter((site) => site.facts.loop === loop.index)
      .flatMap((site) => graph.namedCalleesOf(site).functions.map(ofFunction));
    return Math.max(0, ...inner, ...called);
  };

  const ofFunction = (called: FunctionNode): number => {
    const known = functions.get(called);
    if (known !== undefined) return known;
    functions.set(called, 0);
    const own = called.facts.async
      ? []
      : called.file.facts.loops.filter(
          (loop) => loop.function === called.facts.index && loop.parent < 0 && !loop.pauses,
        );
    const found = Math.max(0, ...own.map((loop) => of(called.file, loop)));
    functions.set(called, found);
    return found;
  };

  return { of };
}

/**
 * Turns by the loop's own bounds. Loops that can end early tell nothing; a loop inside a pausing one is judged by what
 * runs between the pauses.
 */
function ownTurns(graph: LoopTools, file: FileNode, loop: Loop): number {
  const { bound } = loop;
  if (!bound || loop.exits || loop.pauses) return 0;
  const [from, to, step] = [bound.from, bound.to, bound.step].map((value) =>
    graph.evaluator.constant(file, value),
  );
  if (typeof from !== "number" || typeof to !== "number" || typeof step !== "number" || step === 0) return 0;
  if (bound.by === "multiplication") return 0;
  return Math.floor(Math.abs(to - from) / Math.abs(step)) + (bound.inclusive ? 1 : 0);
}
