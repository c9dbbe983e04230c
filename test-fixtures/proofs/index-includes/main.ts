// A list that is searched in each turn: a set of it, made once before the loop.
const banned = Array.from({ length: 3000 }, (_, index) => `user-${index * 3}`);

async function count(): Promise<number> {
  let hits = 0;
  for (let turn = 0; turn < 1_000_000; turn++) {
    const name = `user-${turn % 9000}`;
    if (turn % 10 === 0 && banned.includes(name)) hits++;
  }
  return hits;
}

process.once("beforeExit", async () => console.log(await count()));
