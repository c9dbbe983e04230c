// How much there is to do is what callers say.
function sumOfSquares(limit: bigint): bigint {
  let sum = 0n;
  for (let i = 0n; i < limit; i++) sum += i * i;
  return sum;
}

/** About eighty nanoseconds for each turn: bigints are no numbers. */
export async function twentyTimes(): Promise<bigint[]> {
  const sums: bigint[] = [];
  for (let turn = 0; turn < 20; turn++) sums.push(sumOfSquares(10_000_000n));
//^^^ cpu-loop error
  return sums;
}

export async function onceMore(): Promise<bigint> {
  return sumOfSquares(1_000_000n);
//       ^^^^^^^^^^^^ cpu-loop via=sumOfSquares
}

/** A thousand of it is over at once. */
export async function aFew(): Promise<bigint> {
  return sumOfSquares(1_000n);
}

function count(values: readonly number[]): number {
  let odd = 0;
  for (const value of values) for (const other of values) if (value !== other && (value ^ other) === 1) odd++;
  return odd;
}

export async function ofMany(): Promise<number> {
  return count(Array.from({ length: 3_000 }, (_, index) => index));
//       ^^^^^ cpu-loop via=count
}
