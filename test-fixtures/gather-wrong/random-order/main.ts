// A generator of numbers with a seed: who comes first gets the first number.
let seed = 7;

function next(): number {
  seed = (seed * 5 + 3) % 64;
  return seed;
}

async function loadPlayer(): Promise<string> {
  await Promise.resolve();
  return `player ${next()}`;
}

async function loadEnemy(): Promise<string> {
  return `enemy ${next()}`;
}

async function play(): Promise<string> {
  const player = await loadPlayer(); // together
  const enemy = await loadEnemy(); // together
  return `${player}, ${enemy}`;
}

process.once("beforeExit", async () => console.log(await play()));
