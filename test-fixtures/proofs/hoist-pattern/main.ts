// A regular expression that is made from the same text in each turn: it is made once, above the loop.
async function count(): Promise<number> {
  let hits = 0;
  for (let turn = 0; turn < 1_000_000; turn++) {
    const pattern = new RegExp("^a+[bc]?9$", "i");
    if (pattern.test(`aab${turn % 10}`)) hits++;
  }
  return hits;
}

process.once("beforeExit", async () => console.log(await count()));
