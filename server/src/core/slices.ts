/** Work in slices: how long one is, when it stops, and what time went by. */
import type { Cancellation, Progress } from "./engine.ts";
import { CancelledError } from "./engine.ts";

export const SLICE_MILLISECONDS = 12;

/** Passes the steps on, in slices, as progress of a phase whose end is not known. */
export function* counted<T>(
  phase: Progress["phase"],
  steps: Generator<number, T>,
  cancellation: Cancellation | undefined,
): Generator<Progress, T> {
  for (let since = now(); ;) {
    const step = steps.next();
    if (step.done) return step.value;
    if (now() - since < SLICE_MILLISECONDS) continue;
    stopIf(cancellation);
    yield { phase, done: step.value, total: 0 };
    since = now();
  }
}

export function stopIf(cancellation: Cancellation | undefined): void {
  if (cancellation?.isCancelled()) throw new CancelledError("the analysis was cancelled");
}

export interface Clock {
  readonly timing: Record<string, number>;
  mark(phase: string): void;
}

export function now(): number {
  return Date.now();
}

/** Milliseconds by phase, time between slices included. */
export function createClock(): Clock {
  const timing: Record<string, number> = {};
  let last = now();
  return {
    timing,
    mark(phase) {
      const at = now();
      timing[phase] = Math.round((timing[phase] ?? 0) + at - last);
      last = at;
    },
  };
}
