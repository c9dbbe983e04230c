// Numbers: NaN is found in a set, and never by indexOf. A person has to know whether it can come.
async function show(): Promise<number> {
  const primes = Array.from({ length: 8000 }, (_, index) => index * 7 + 1);
  let hits = 0;
  for (let turn = 0; turn < 20_000; turn++) if (primes.indexOf(turn) !== -1) hits++;
  return hits;
}

process.once("beforeExit", async () => console.log(await show()));
