// A method of a generic class: it goes by fields that nobody changes, and writes to variables of its own.
const SIZE = 14_000;

class Grid<T extends { readonly weight: number }> {
  readonly #cells: readonly T[];

  constructor(make: (index: number) => T) {
    this.#cells = Array.from({ length: SIZE }, (_, index) => make(index));
  }

  heaviest(): { readonly pair: number; readonly weight: number } {
    let pair = -1;
    let weight = -1;
    for (let a = 0; a < SIZE; a++) {
      for (let b = 0; b < SIZE; b++) {
        const both = this.#cells[a]!.weight ^ this.#cells[b]!.weight;
        if (both <= weight) continue;
        weight = both;
        pair = a * SIZE + b;
      }
    }
    return { pair, weight };
  }
}

async function show(): Promise<void> {
  const grid = new Grid((index) => ({ weight: (index * 7919) % 104_729 }));
  const { pair, weight } = grid.heaviest();
  console.log(pair, weight);
}

process.once("beforeExit", () => void show());
