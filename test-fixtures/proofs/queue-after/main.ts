// What is left of the list is looked at after the loop: it has to be empty then.
async function show(): Promise<string> {
  let sum = 0;
  for (let turn = 0; turn < 3_000_000; turn++) {
    if (turn % 1_000_000 !== 5) continue;
    const queue = Array.from({ length: 600 }, (_, index) => index);
    while (queue.length > 0) {
      const next = queue.shift()!;
      sum += next % 7;
    }
    sum += queue.length;
  }
  return String(sum);
}

process.once("beforeExit", async () => console.log(await show()));
