// A loop in the callback of a list's method: the callbacks run one after another, none beside another.
function weights(seeds: readonly number[]): number[] {
  return seeds.map((seed) => {
    let weight = seed;
    for (let turn = 0; turn < 30_000_000; turn++) weight = (weight * 31 + turn) % 65_521;
    return weight;
  });
}

async function show(): Promise<void> {
  console.log(weights([3, 5, 7, 11]).join(" "));
}

process.once("beforeExit", () => void show());
