// The items are made one by one, and each is made from what was done with the one before.
let last = 0;

function* rising(): Generator<number> {
  for (let count = 0; count < 3; count++) yield last + 1;
}

async function take(value: number): Promise<void> {
  await Promise.resolve();
  last = value;
}

async function run(): Promise<string> {
  const taken: number[] = [];
  for (const value of rising()) { // together
    await take(value);
    taken.push(value);
  }
  return taken.join();
}

process.once("beforeExit", async () => console.log(await run()));
