/** Small tools of the curves: a time, and the typical one of several. */

/** Milliseconds until it has ended. */
export async function timed(task: () => unknown): Promise<number> {
  const start = performance.now();
  await task();
  return performance.now() - start;
}

/** The least of so many tries, one after another: what else runs on the machine only makes them longer. */
export async function least(tries: number, task: () => Promise<number>): Promise<number> {
  const times: number[] = [];
  for (let each = 0; each < tries; each++) times.push(await task());
  return rounded(Math.min(...times));
}

/** Three significant digits. */
export function rounded(value: number): number {
  return Number(value.toPrecision(3));
}
