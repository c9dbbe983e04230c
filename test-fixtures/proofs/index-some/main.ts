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
  return missing(keyed(20_000, 3), keyed(9000, 2))
    .map(({ key }) => key)
    .slice(-3)
    .join(" ");
}

process.once("beforeExit", async () => console.log(await show()));
