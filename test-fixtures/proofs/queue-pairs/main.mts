// Pairs that are taken apart in a generic arrow, with a start that others have: it is copied.
const spread = <T,>(starts: readonly T[], next: (from: T) => readonly T[], most: number): number => {
  let sum = 0;
  const queue = starts.map((node) => ({ node, depth: 0 }));
  while (queue.length > 0) {
    const { node, depth } = queue.shift()!;
    sum += depth;
    if (depth < most) for (const to of next(node)) queue.push({ node: to, depth: depth + 1 });
  }
  return sum;
};

async function show(): Promise<number> {
  let sum = 0;
  for (let turn = 0; turn < 3_000_000; turn++)
    if (turn === 7) sum += spread([turn, 2], (from) => [from, from + 1], 13);
  return sum;
}

process.once("beforeExit", async () => console.log(await show()));
