/** The sum of the squares below a limit. */
export function sumOfSquares(limit: bigint): bigint {
  let sum = 0n;
  for (let i = 0n; i < limit; i++) sum += i * i;
  return sum;
}
