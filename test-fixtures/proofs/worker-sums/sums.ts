/** The sum of the squares below a limit. */
export function sumOfSquares(limit: number): bigint {
  let sum = 0n;
  for (let i = 0; i < 1_000_000; i++) if (i < limit) sum += BigInt(i) * BigInt(i);
  return sum;
}
