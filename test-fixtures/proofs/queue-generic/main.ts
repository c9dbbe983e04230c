// A generic walk over a graph, with a list that the function fills itself.
function reach<T>(start: T, next: (from: T) => readonly T[]): T[] {
  const seen = new Set([start]);
  const queue: T[] = [];
  queue.push(start);
  while (queue.length) {
    const from = queue.shift();
    if (from === undefined) continue;
    for (const to of next(from)) {
      if (seen.has(to)) continue;
      seen.add(to);
      queue.push(to);
    }
  }
  return [...seen];
}

async function show(): Promise<number> {
  let count = 0;
  for (let turn = 0; turn < 3_000_000; turn++)
    if (turn === 0) count += reach(0, (from) => (from < 100_000 ? [from * 2 + 1, from * 2 + 2] : [])).length;
  return count;
}

process.once("beforeExit", async () => console.log(await show()));
