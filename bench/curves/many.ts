/** Many items: one after another on the loop, or spread over a pool of two threads, warm or started for them. */
import { once } from "node:events";
import { fileURLToPath } from "node:url";
import { Worker } from "node:worker_threads";
import { rounded, timed, least } from "./timing.ts";

const OTHER_SIDE = fileURLToPath(new URL("worker.mjs", import.meta.url));
const ITEMS = 20;
const THREADS = 2;
const WORK = [0.1, 0.5, 2, 10, 50];

/** Total times, as parts of what the work takes one after another. */
export interface ManyPoint {
  /** Milliseconds of each of twenty items. */
  readonly work: number;
  readonly warmPool: number;
  readonly coldPool: number;
}

export async function measureMany(stepsOfMillisecond: number): Promise<ManyPoint[]> {
  const pool = start();
  for (let warming = 0; warming < 5; warming++) await spread(pool, stepsOfMillisecond);
  const points: ManyPoint[] = [];
  for (const work of WORK) {
    const steps = Math.round(work * stepsOfMillisecond);
    const alone = ITEMS * work;
    points.push({
      work,
      warmPool: rounded((await least(7, () => timed(() => spread(pool, steps)))) / alone),
      coldPool: rounded((await least(5, () => coldPool(steps))) / alone),
    });
  }
  await end(pool);
  return points;
}

const start = (): Worker[] => Array.from({ length: THREADS }, () => new Worker(OTHER_SIDE, { execArgv: [] }));

async function end(pool: readonly Worker[]): Promise<void> {
  await Promise.all(pool.map((worker) => worker.terminate()));
}

/** Each thread takes the next item when it has answered. */
async function spread(pool: readonly Worker[], steps: number): Promise<void> {
  let next = 0;
  await Promise.all(
    pool.map(async (worker) => {
      while (next++ < ITEMS) {
        worker.postMessage(steps);
        await once(worker, "message");
      }
    }),
  );
}

async function coldPool(steps: number): Promise<number> {
  const before = performance.now();
  const pool = start();
  await spread(pool, steps);
  const taken = performance.now() - before;
  await end(pool);
  return taken;
}
