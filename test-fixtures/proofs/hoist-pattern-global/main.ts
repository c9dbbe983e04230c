// With the flag `g` a regular expression goes on where its last search ended: it stays in the loop.
async function count(): Promise<number> {
  let hits = 0;
  for (let turn = 0; turn < 1_000_000; turn++) {
    const pattern = new RegExp("a", "g");
    if (turn % 10 === 0 && pattern.test("banana")) hits++;
  }
  return hits;
}

process.once("beforeExit", async () => console.log(await count()));
