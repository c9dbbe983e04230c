// The list grows in the loop that searches it: an index would have to grow with it.
async function show(): Promise<number> {
  const known: string[] = [];
  for (let turn = 0; turn < 20_000; turn++) {
    const name = `name ${(turn * 31) % 4001}`;
    if (!known.includes(name)) known.push(name);
  }
  return known.length;
}

process.once("beforeExit", async () => console.log(await show()));
