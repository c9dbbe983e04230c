// The loop asks how much is left: with an index, that is another number.
async function show(): Promise<number> {
  let longest = 0;
  for (let turn = 0; turn < 3_000_000; turn++) {
    if (turn % 1_000_000 !== 5) continue;
    const queue = [1];
    while (queue.length > 0) {
      const next = queue.shift()!;
      longest = Math.max(longest, queue.length);
      if (next < 500) queue.push(next * 2, next * 2 + 1);
    }
  }
  return longest;
}

process.once("beforeExit", async () => console.log(await show()));
