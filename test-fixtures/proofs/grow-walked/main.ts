// A loop goes through the list while it is replaced: it would not come to an end.
async function show(): Promise<number> {
  let all: number[] = [1, 2, 3];
  for (let round = 0; round < 10; round++) {
    for (let turn = 0; turn < 1_000_000; turn++) if (turn % 7 === 8) all = [];
    for (const each of all) {
      if (all.length < 4000) all = [...all, each + round];
    }
  }
  return all.length;
}

process.once("beforeExit", async () => console.log(await show()));
