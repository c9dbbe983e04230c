// Members of an object, indexOf, and a generic class: the list is a field, and only the constructor fills it.
class Filter<T extends string> {
  readonly #allowed: T[] = [];

  constructor(allowed: readonly T[]) {
    this.#allowed.push(...allowed);
  }

  async count(of: (turn: number) => T): Promise<number> {
    let hits = 0;
    for (let turn = 0; turn < 1_000_000; turn++) {
      const value = of(turn);
      if (turn % 100 === 0 && this.#allowed.indexOf(value) === -1) hits++;
    }
    return hits;
  }
}

const filter = new Filter(Array.from({ length: 1000 }, (_, index) => `a${index}`));
process.once("beforeExit", async () => console.log(await filter.count((turn) => `a${turn % 3000}`)));
