/**
 * Runs work in slices, the most urgent first, with a return to the loop after each slice: messages get in between, so
 * a question never waits for more than the slice that runs.
 */
import { PRIORITIES, type Priority } from "./messages.ts";

export interface Scheduler {
  /**
   * Runs the steps to their end. `priority` is asked again before each slice, so it may rise while the work waits.
   * What the steps throw, the promise rejects with.
   */
  run<Result>(priority: () => Priority, steps: Iterator<unknown, Result>): Promise<Result>;
}

interface Task {
  readonly priority: () => Priority;
  /** Runs one slice; true when there is nothing left. */
  readonly slice: () => boolean;
}

/** `turn` calls back in a later turn of the loop; tests may pass their own. */
export function createScheduler(turn: (callback: () => void) => void = setImmediate): Scheduler {
  const tasks: Task[] = [];
  let awake = false;

  function wake(): void {
    if (awake) return;
    awake = true;
    turn(runSlice);
  }

  function runSlice(): void {
    awake = false;
    const task = mostUrgent(tasks);
    if (task === undefined) return;
    if (task.slice()) tasks.splice(tasks.indexOf(task), 1);
    if (tasks.length > 0) wake();
  }

  return {
    run: (priority, steps) =>
      new Promise((resolve, reject) => {
        const slice = (): boolean => {
          try {
            const step = steps.next();
            if (step.done !== true) return false;
            resolve(step.value);
          } catch (error) {
            reject(error as Error);
          }
          return true;
        };
        tasks.push({ priority, slice });
        wake();
      }),
  };
}

/** The first of the lowest priority number: equals keep their order. */
function mostUrgent(tasks: readonly Task[]): Task | undefined {
  let best: Task | undefined;
  for (const task of tasks)
    if (best === undefined || PRIORITIES[task.priority()] < PRIORITIES[best.priority()]) best = task;
  return best;
}

/** Work that can't be cut: one slice. */
export function* once<Result>(work: () => Result): Generator<never, Result> {
  return work();
}
