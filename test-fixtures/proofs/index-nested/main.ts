// The list is another one in each turn of the outer loop: its index is made there.
async function show(): Promise<number> {
  let hits = 0;
  for (let round = 0; round < 30; round++) {
    const known = Array.from({ length: 4000 }, (_, index) => `k${index * round}`);
    for (let turn = 0; turn < 4000; turn++) {
      if (known.indexOf(`k${turn}`) >= 0) hits++;
    }
  }
  return hits;
}

process.once("beforeExit", async () => console.log(await show()));
