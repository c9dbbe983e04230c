// The same buffer is filled anew in each turn: what is added has to be copied then.
async function show(): Promise<string> {
  let all: Buffer = Buffer.alloc(0);
  const block = Buffer.alloc(64);
  for (let turn = 0; turn < 4000; turn++) {
    block.fill(turn % 256);
    all = Buffer.concat([all, block]);
  }
  return `${all.length} ${all[6400]}`;
}

process.once("beforeExit", async () => console.log(await show()));
