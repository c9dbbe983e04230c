/** How many ways lead through a grid. */
export function paths(size: number): bigint {
  let row: bigint[] = [];
  for (let i = 0; i < 1_000_000; i++) {
    if (i % 50_000 !== 0) continue;
    const next = [1n];
    for (let j = 1; j <= size; j++) next.push((next[j - 1] ?? 0n) + (row[j] ?? 0n));
    row = next;
  }
  return row.at(-1) ?? 0n;
}
