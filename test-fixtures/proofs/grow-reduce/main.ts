// A reduce that copies the list for each item: it adds to one list.
async function squares(): Promise<number> {
  let sum = 0;
  for (let round = 0; round < 1000; round++) {
    for (let turn = 0; turn < 1000; turn++) {
      if (turn % 500 !== 0) continue;
      const list = [1, 2, 3, round].reduce<number[]>((all, each) => [...all, each * each], []);
      sum += list.length + list[3]!;
    }
  }
  return sum;
}

process.once("beforeExit", async () => console.log(await squares()));
