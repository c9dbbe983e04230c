// What is called belongs to something that the function was given as a promise: it puts names in the order of its calls.
interface Shelf {
  readonly names: readonly string[];
  load(name: string): Promise<void>;
}

async function makeShelf(): Promise<Shelf> {
  const names: string[] = [];
  return {
    names,
    async load(name: string): Promise<void> {
      for (const _ of name) await Promise.resolve();
      names.push(name);
    },
  };
}

async function fill(promised: Promise<Shelf>, names: readonly string[]): Promise<readonly string[]> {
  const shelf = await promised;
  for (const name of names) { // together
    await shelf.load(name);
  }
  return shelf.names;
}

process.once("beforeExit", async () => console.log(await fill(makeShelf(), ["encyclopaedia", "atlas"])));
