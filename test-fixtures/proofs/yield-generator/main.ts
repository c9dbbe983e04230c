// A generator gives its values at once: who goes through it can't wait.
function* sums(): Generator<number> {
  let sum = 0;
  for (let i = 0; i < 30_000_000; i++) sum += i % 7;
  yield sum;
}

async function show(): Promise<void> {
  console.log(sums().next().value);
}

process.once("beforeExit", () => void show());
