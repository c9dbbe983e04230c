/** How a unit is measured: a loop of its own, run until it is optimised, less the same loop without the unit. */
import type { UnitName } from "../../server/src/core/costs/units.ts";

/** One way to do a unit many times. */
export interface Measure {
  readonly unit: UnitName;
  /**
   * Does it `turns` times on what differs from turn to turn, and gives something that depends on all of them, so that
   * nothing can be left out by the compiler.
   */
  readonly run: (turns: number) => unknown;
  /** The same loop without the unit; nothing is subtracted without it. */
  readonly without?: (turns: number) => unknown;
  /** How many of the unit a turn does: the bytes of what is parsed, the items of what is copied. 1 unless said. */
  readonly each?: number;
  /** How many turns a round has: enough for a few milliseconds. */
  readonly turns: number;
}

const ROUNDS = 9;

/** Keeps results alive. */
let sink: unknown;
export const kept = (): unknown => sink;

function time(run: (turns: number) => unknown, turns: number): number {
  const start = performance.now();
  sink = run(turns);
  return ((performance.now() - start) * 1e6) / turns;
}

/** The lower quartile of several rounds, since other programs only make it longer; in nanoseconds a turn, warm. */
function typical(run: (turns: number) => unknown, turns: number): number {
  for (let round = 0; round < 4; round++) time(run, turns);
  const times = Array.from({ length: ROUNDS }, () => time(run, turns)).sort((a, b) => a - b);
  return times[ROUNDS >> 2]!;
}

/** Nanoseconds of a turn's units alone; never less than a hundredth, where the loop's own noise is larger. */
export function measured({ run, without, turns }: Measure): number {
  const all = typical(run, turns);
  return Math.max(0.01, without ? all - typical(without, turns) : all);
}
