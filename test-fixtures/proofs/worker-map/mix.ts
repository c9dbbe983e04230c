/** A number that takes a while. */
export function mix(start: number): number {
  let sum = start;
  for (let i = 0; i < 1_000_000; i++) sum = (sum * 31 + i) % 1_000_003;
  return sum;
}
