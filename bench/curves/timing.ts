/** Small tools of the curves: a time, and the typical one of several. */

/** Milliseconds until it has ended. */
export async function timed(task: () => unknown): Promise<number> {
  const start = performance.now();
  await task();
  return performance.now() - start;
}

/** What so many tries take, one after another: see `quarter`. */
export async function typical(tries: number, task: () => Promise<number>): Promise<number> {
  const times: number[] = [];
  for (let each = 0; each < tries; each++) times.push(await task());
  return quarter(times);
}

/** The lower quartile, since what else runs on the machine only makes times longer; three significant digits. */
export function quarter(times: readonly number[]): number {
  return rounded([...times].sort((a, b) => a - b)[times.length >> 2]!);
}

export function rounded(value: number): number {
  return Number(value.toPrecision(3));
}
