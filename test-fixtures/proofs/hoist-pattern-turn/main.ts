// Another pattern for each item: there is nothing to keep. The same one for all of a row is made for each row.
async function show(): Promise<number> {
  let hits = 0;
  for (let row = 0; row < 300; row++) {
    const start = `r${row}`;
    for (let column = 0; column < 1000; column++) {
      const pattern = RegExp(`^${start}-`, "i");
      if (pattern.test(`R${column}-`)) hits++;
    }
  }
  return hits;
}

process.once("beforeExit", async () => console.log(await show()));
