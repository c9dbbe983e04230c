// What the list was in each turn is kept: each has to be a list of its own.
async function show(): Promise<string> {
  let all: number[] = [];
  const seen: number[][] = [];
  for (let turn = 0; turn < 3000; turn++) {
    all = [...all, turn];
    if (turn % 1000 === 0) seen.push(all);
  }
  return seen.map(({ length }) => length).join(" ");
}

process.once("beforeExit", async () => console.log(await show()));
