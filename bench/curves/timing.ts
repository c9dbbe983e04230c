/** Small tools of the curves: a time, and the median of some. */

/** Milliseconds until it has ended. */
export async function timed(task: () => unknown): Promise<number> {
  const start = performance.now();
  await task();
  return performance.now() - start;
}

/** The median of so many tries, one after another; three significant digits. */
export async function median(tries: number, task: () => Promise<number>): Promise<number> {
  const times: number[] = [];
  for (let each = 0; each < tries; each++) times.push(await task());
  return rounded(times.sort((a, b) => a - b)[tries >> 1]!);
}

export function rounded(value: number): number {
  return Number(value.toPrecision(3));
}
