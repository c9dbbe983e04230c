// In a method of a generic class: each entry becomes a piece.
class Encoder<T> {
  readonly #encode: (entry: T) => string;

  constructor(encode: (entry: T) => string) {
    this.#encode = encode;
  }

  all(entries: readonly T[]): Buffer {
    let all: Buffer = Buffer.alloc(0);
    for (const entry of entries) {
      const piece = Buffer.from(this.#encode(entry));
      all = Buffer.concat([all, piece]);
    }
    return all;
  }
}

async function show(): Promise<string> {
  const encoder = new Encoder((entry: number) => `<${entry}>`);
  const entries = Array.from({ length: 3000 }, (_, index) => index);
  let last = "";
  for (let turn = 0; turn < 3_000_000; turn++)
    if (turn % 2_000_000 === 1) last = `${encoder.all(entries).length} ${encoder.all(entries).subarray(-6)}`;
  return last;
}

process.once("beforeExit", async () => console.log(await show()));
