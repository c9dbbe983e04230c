// What is left of the list is looked at after the loop: it has to be empty then.
async function show(): Promise<string> {
  const queue = Array.from({ length: 60_000 }, (_, index) => index);
  let sum = 0;
  while (queue.length > 0) {
    const next = queue.shift()!;
    sum += next % 7;
    for (let turn = 0; turn < 20; turn++) sum ^= turn;
  }
  return `${sum} ${queue.length}`;
}

process.once("beforeExit", async () => console.log(await show()));
