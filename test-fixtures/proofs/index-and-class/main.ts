// A generic class, a closure in a closure, and a member by its text: what narrows the item's type stays.
type Entry<T> =
  | { readonly ["KIND"]: "value"; readonly name: string; readonly value: T }
  | { readonly ["KIND"]: "link"; readonly name: string; readonly to: string };

class Store<T> {
  readonly #entries: readonly Entry<T>[];

  constructor(entries: readonly Entry<T>[]) {
    this.#entries = entries;
  }

  values(names: readonly string[]): (T | string)[] {
    return names.flatMap((name) => {
      const found = this.#entries.find((each) => each["KIND"] === "value" && each.name === name);
      const links = this.#entries.filter((each) => each["KIND"] === "link" && each.to === name);
      return [found?.["KIND"] === "value" ? found.value : "none", ...links.map((each) => each.name)];
    });
  }
}

async function show(): Promise<string> {
  const store = new Store(
    Array.from({ length: 3000 }, (_, index): Entry<number> =>
      index % 2 === 0
        ? { KIND: "value", name: `n${index}`, value: index }
        : { KIND: "link", name: `n${index}`, to: `n${(index * 7) % 3000}` },
    ),
  );
  let last: (number | string)[] = [];
  const names = Array.from({ length: 1000 }, (_, index) => `n${index * 2}`);
  for (let turn = 0; turn < 3_000_000; turn++) if (turn % 2_000_000 === 1) last = store.values(names);
  return `${last.length} ${last.slice(0, 8).join(" ")}`;
}

process.once("beforeExit", async () => console.log(await show()));
