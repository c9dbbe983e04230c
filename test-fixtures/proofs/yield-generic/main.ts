// A generic function over what it is given: the caller must leave that alone meanwhile.
function pairs<T>(items: readonly T[], fits: (a: T, b: T) => boolean): number {
  let found = 0;
  for (let a = 0; a < 9000; a++) {
    for (let b = 0; b < 9000; b++) if (fits(items[a]!, items[b]!)) found++;
  }
  return found;
}

async function show(): Promise<void> {
  const words = Array.from({ length: 9000 }, (_, index) => `w${(index * 31) % 977}`);
  console.log(pairs(words, (a, b) => a.length === b.length && a < b));
}

process.once("beforeExit", () => void show());
