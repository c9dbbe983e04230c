// some, in a generic function with a closure: a set of the keys.
interface Keyed {
  readonly key: string;
}

function missing<T extends Keyed>(wanted: readonly T[], known: readonly Keyed[]): T[] {
  const isMissing = (each: T): boolean => each.key !== "";
  const found: T[] = [];
  for (const each of wanted) {
    if (!known.some((other) => other.key === each.key) && isMissing(each)) found.push(each);
  }
  return found;
}

async function show(): Promise<string> {
  const keyed = (length: number, factor: number) =>
    Array.from({ length }, (_, index) => ({ key: index === 7 ? "" : `k${index * factor}` }));
  let last = "";
  for (let turn = 0; turn < 3_000_000; turn++) {
    if (turn % 1_500_000 !== 0) continue;
    const found = missing(keyed(9000, 3), keyed(9000, 2));
    last = `${found.length} ${found.at(-1)?.key}`;
  }
  return last;
}

process.once("beforeExit", async () => console.log(await show()));
