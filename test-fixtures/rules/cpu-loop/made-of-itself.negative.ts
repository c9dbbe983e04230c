/** A name that stands for what it is made of itself: nothing follows it for ever. */
export function innermost(item: number[][]): number {
  let sum = 0;
  for (const item of item) for (const each of item) sum += each;
  return sum;
}
