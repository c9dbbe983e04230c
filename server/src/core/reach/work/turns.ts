/** How often loops turn, and how large collections get in them: two questions that ask each other. */
import type { Binding, Loop } from "../../facts/facts.ts";
import type { Evaluator } from "../evaluate.ts";
import type { FileNode } from "../universe.ts";
import { fixed, nested, within, type Input, type Size } from "./amount.ts";
import type { IsData } from "./origins.ts";
import type { Parts } from "./parts.ts";
import { createSizes, type Sizes } from "./sizes.ts";

export interface Turns {
  readonly sizes: Sizes;
  /** Of one run of the loop; half of them where it may end early. */
  turnsOf(file: FileNode, loop: Loop): Size;
  /** How often the innermost loop (its index) turns, for each time that the code behind an offset is come to. */
  turnsAround(file: FileNode, index: number, from?: number): Size;
}

export interface TurnTools {
  readonly evaluator: Evaluator;
  readonly isData: IsData;
  readonly partsIn: (file: FileNode) => Parts;
}

/** A loop that multiplies its counter is over after as many turns as a number has bits. */
const LOGARITHM = 30;

export function createTurns({ evaluator, isData, partsIn }: TurnTools): Turns {
  /** How often the innermost loop around a place turns, for each time that the code behind an offset is come to. */
  const turnsAround = (file: FileNode, index: number, from = -1): Size => {
    let size = fixed(1);
    for (let at = file.facts.loops[index]; at && at.start > from; at = file.facts.loops[at.parent]) {
      size = nested(size, turnsOf(file, at), within(file, at.start, at.nodeEnd));
    }
    return size;
  };

  const growing = new Set<Binding>();
  const sizes: Sizes = createSizes({
    evaluator,
    isData,
    grownSize(file, binding) {
      const added = partsIn(file).additions.get(binding);
      if (!added || growing.has(binding)) return undefined;
      growing.add(binding);
      const found = added.map((site) =>
        site.function === binding.function ? turnsAround(file, site.loop, binding.at) : undefined,
      );
      growing.delete(binding);
      if (found.some((size) => size === undefined)) return undefined;
      const known = found.flatMap((size) => size ?? []);
      const times = known
        .filter(({ inputs }) => inputs.length === 0)
        .reduce((sum, size) => sum + size.times, 0);
      return known.find(({ inputs }) => inputs.length > 0) ?? fixed(times);
    },
    countedSize(file, binding) {
      const loop = partsIn(file).counters.get(binding);
      if (!loop || growing.has(binding)) return undefined;
      growing.add(binding);
      const turns = turnsOf(file, loop);
      growing.delete(binding);
      // In the mean over all turns.
      return { ...turns, times: turns.inputs.length === 0 ? turns.times / 2 : turns.times };
    },
  });

  const turnsOf = (file: FileNode, loop: Loop): Size => {
    const size = wholeTurns(file, loop);
    return loop.exits ? { ...size, times: size.times / 2 } : size;
  };

  const wholeTurns = (file: FileNode, loop: Loop): Size => {
    const { bound, over } = loop;
    if (over) return sizes.of(file, over);
    if (!bound) return { times: 1, inputs: [openInput(file, loop)] };
    const step = evaluator.constant(file, bound.step);
    const every = typeof step === "number" && step !== 0 ? Math.abs(step) : 1;
    const [from, to] = [evaluator.constant(file, bound.from), evaluator.constant(file, bound.to)];
    if (bound.by === "multiplication") return fixed(LOGARITHM);
    if (typeof from === "number" && typeof to === "number")
      return fixed(Math.floor(Math.abs(to - from) / every) + (bound.inclusive ? 1 : 0));
    const isDown = typeof to === "number" && typeof from !== "number";
    const size = sizes.of(file, isDown ? bound.from : bound.to);
    const isTriangular =
      size.inputs.length === 0 &&
      bound.from.is !== "constant" &&
      !isDown &&
      partsIn(file).isCounter(file, bound.from);
    return { ...size, times: (size.times / every) * (isTriangular ? 0.5 : 1) };
  };

  return { sizes, turnsOf, turnsAround };
}

function openInput(file: FileNode, loop: Loop): Input {
  return {
    key: `${file.path}@${loop.start}`,
    name: "its turns",
    root: { file, at: loop.start },
    isSmall: true,
    isData: false,
  };
}
