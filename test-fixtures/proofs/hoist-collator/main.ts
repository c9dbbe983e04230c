// A collator in a method of a generic class, in the callback of a sort.
class Sorted<T extends { readonly name: string }> {
  readonly items: readonly T[];

  constructor(items: readonly T[]) {
    this.items = items;
  }

  byName(): T[] {
    return [...this.items].sort((a, b) => new Intl.Collator("de", { numeric: true }).compare(a.name, b.name));
  }
}

async function show(): Promise<string> {
  const sorted = new Sorted(Array.from({ length: 3000 }, (_, index) => ({ name: `n${(index * 7919) % 3001}` })));
  let last = "";
  for (let turn = 0; turn < 3_000_000; turn++) if (turn % 1_500_000 === 0) last = sorted.byName().at(-1)!.name;
  return last;
}

process.once("beforeExit", async () => console.log(await show()));
