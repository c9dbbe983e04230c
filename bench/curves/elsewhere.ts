/** How long the result of some work takes to come: from this thread, a worker (warm or started for it), a process. */
import { fork } from "node:child_process";
import { once } from "node:events";
import { fileURLToPath } from "node:url";
import { Worker } from "node:worker_threads";
import { spin } from "./spin.mjs";
import { least, rounded, timed } from "./timing.ts";

const OTHER_SIDE = fileURLToPath(new URL("worker.mjs", import.meta.url));
const WORK = [0.05, 0.2, 1, 5, 20, 100];

/** All in milliseconds. */
export interface ElsewherePoint {
  readonly work: number;
  /** Until the result is there, where this thread does it: the loop is held for as long. */
  readonly here: number;
  readonly warmWorker: number;
  readonly coldWorker: number;
  readonly process: number;
  /** How long sending and receiving hold this thread's loop, with a warm worker. */
  readonly held: number;
}

export async function measureElsewhere(stepsOfMillisecond: number): Promise<ElsewherePoint[]> {
  const worker = new Worker(OTHER_SIDE, { execArgv: [] });
  for (let warming = 0; warming < 50; warming++) await ask(worker, stepsOfMillisecond);
  const points: ElsewherePoint[] = [];
  for (const work of WORK) {
    const steps = Math.round(work * stepsOfMillisecond);
    const held: number[] = [];
    points.push({
      work,
      here: await least(11, () => timed(() => spin(steps))),
      warmWorker: await least(11, () => timed(() => ask(worker, steps, held))),
      coldWorker: await least(5, () => coldWorker(steps)),
      process: await least(5, () => coldProcess(steps)),
      held: rounded(Math.min(...held)),
    });
  }
  await worker.terminate();
  return points;
}

async function ask(worker: Worker, steps: number, held?: number[]): Promise<void> {
  const answer = once(worker, "message");
  const before = performance.now();
  worker.postMessage(steps);
  held?.push(performance.now() - before);
  await answer;
}

/** Until the answer is there; ending the worker does not count. */
async function coldWorker(steps: number): Promise<number> {
  const start = performance.now();
  const worker = new Worker(OTHER_SIDE, { execArgv: [] });
  await ask(worker, steps);
  const taken = performance.now() - start;
  await worker.terminate();
  return taken;
}

async function coldProcess(steps: number): Promise<number> {
  const start = performance.now();
  const child = fork(OTHER_SIDE, { execArgv: [] });
  const answer = once(child, "message");
  child.send(steps);
  await answer;
  const taken = performance.now() - start;
  const end = once(child, "exit");
  child.kill();
  await end;
  return taken;
}
