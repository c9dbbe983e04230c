// Functions made in place, which the loop calls: what they change is the function's own.
function tally(): string {
  const counts = new Map<number, number>();
  let most = 0;
  const add = (key: number): void => {
    const count = (counts.get(key) ?? 0) + 1;
    counts.set(key, count);
    if (count > most) most = count;
  };
  for (let value = 0; value < 12_000_000; value++) add((value * value) % 1009);
  return `${counts.size} ${most}`;
}

async function show(): Promise<void> {
  console.log(tally());
}

process.once("beforeExit", () => void show());
