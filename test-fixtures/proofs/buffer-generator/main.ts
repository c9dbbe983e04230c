// A generator gives the buffers: whether it fills the same one again, a person knows.
function* blocks(count: number): Generator<Buffer> {
  for (let index = 0; index < count; index++) yield Buffer.from(`${index};`);
}

function join(count: number): number {
  let all: Buffer = Buffer.alloc(0);
  for (const block of blocks(count)) all = Buffer.concat([all, block]);
  return all.length;
}

async function show(): Promise<number> {
  let sum = 0;
  for (let turn = 0; turn < 3_000_000; turn++) if (turn % 1_500_000 === 0) sum += join(2000);
  return sum;
}

process.once("beforeExit", async () => console.log(await show()));
