/** The longest way down from a number below the limit. */
export function collatz(limit: number): number {
  let longest = 0;
  for (let start = 1; start < 100_000; start++) {
    let steps = 0;
    for (let at = start; at > 1 && steps < 20; steps++) at = at % 2 === 0 ? at / 2 : 3 * at + 1;
    if (start < limit) longest = Math.max(longest, steps);
  }
  return longest;
}
