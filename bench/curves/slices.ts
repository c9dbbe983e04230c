/** What yielding costs and gives: a loop cut into slices, beside another task of the same loop that wants to run. */
import { setImmediate, setTimeout } from "node:timers/promises";
import { spin } from "./spin.mjs";
import { least, rounded } from "./timing.ts";

/** Milliseconds of work. */
const TOTAL = 300;
const SLICES = [0.1, 0.5, 2, 5, 20, 100];
const ROUNDS = 5;

export interface SlicePoint {
  /** Milliseconds until the loop lets others run. */
  readonly slice: number;
  /** How much more time of the processor the whole takes than without a pause, in percent. */
  readonly longer: number;
  /** The longest time that a task beside it waited, in milliseconds: in the best round, since others only disturb. */
  readonly wait: number;
}

export async function measureSlices(stepsOfMillisecond: number): Promise<SlicePoint[]> {
  const points: SlicePoint[] = [];
  const whole = await least(ROUNDS, async () => (await sliced(Infinity, stepsOfMillisecond)).total);
  for (const slice of SLICES) {
    const rounds: { readonly total: number; readonly wait: number }[] = [];
    for (let round = 0; round < ROUNDS; round++) rounds.push(await sliced(slice, stepsOfMillisecond));
    const total = Math.min(...rounds.map((round) => round.total));
    points.push({
      slice,
      longer: rounded(Math.max(0, 100 * (total / whole - 1))),
      wait: rounded(Math.min(...rounds.map((round) => round.wait))),
    });
  }
  return points;
}

/** As the yield fix writes it: the clock is asked after each small piece. */
async function sliced(slice: number, stepsOfMillisecond: number): Promise<{ total: number; wait: number }> {
  const pieces = TOTAL * 50;
  const steps = stepsOfMillisecond / 50;
  const beside = createNeighbour();
  await setTimeout(5);
  const start = process.cpuUsage();
  let pause = performance.now() + slice;
  for (let piece = 0; piece < pieces; piece++) {
    spin(steps);
    if (performance.now() < pause) continue;
    await setImmediate();
    pause = performance.now() + slice;
  }
  const { user, system } = process.cpuUsage(start);
  const total = (user + system) / 1000;
  await setTimeout(5);
  return { total, wait: beside.stop() };
}

/** A task that would run every millisecond; it remembers the longest time between two turns. */
function createNeighbour(): { readonly stop: () => number } {
  let last = performance.now();
  let longest = 0;
  const timer = setInterval(() => {
    const now = performance.now();
    longest = Math.max(longest, now - last - 1);
    last = now;
  }, 1);
  return {
    stop: () => {
      clearInterval(timer);
      return longest;
    },
  };
}
