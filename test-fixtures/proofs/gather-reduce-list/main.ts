// `reduce` whose turns only add to a list: the list is then what all turns give, in their order.
import { EventEmitter } from "node:events";
import { readFile } from "node:fs/promises";

async function pushed(names: readonly string[]): Promise<string[]> {
  return await names.reduce(
    async (previous, name) => {
      const texts = await previous;
      texts.push(await readFile(name, "utf8"));
      return texts;
    },
    Promise.resolve([] as string[]),
  );
}

async function spread(names: readonly string[]): Promise<string[]> {
  const texts = await names.reduce<Promise<string[]>>(
    async (previous, name) => [...(await previous), await readFile(name, "utf8")],
    Promise.resolve([]),
  );
  return texts.toSorted();
}

async function known(names: readonly string[]): Promise<string[]> {
  return await names.reduce(async (previous, name, index) => {
    const lines = await previous;
    // Those that say something.
    const text = await readFile(name, "utf8");
    if (text.length > 2) {
      lines.push(`${index}: ${text.length > 0}`);
    }
    return lines;
  }, Promise.resolve<string[]>([]));
}

function handedOn(names: readonly string[]): Promise<number[]> {
  return names.reduce(async (previous, name) => {
    const lengths = await previous;
    const text = await readFile(name, "utf8");
    return [...lengths, text.length];
  }, Promise.resolve<number[]>([]));
}

const requests = new EventEmitter();
requests.on("asked", async (names: string[]) => {
  console.log((await pushed(names)).map((text) => text.length));
  console.log((await spread(names)).map((text) => text.length));
  console.log(await known(names));
  console.log(await handedOn(names));
});
requests.emit("asked", ["package.json", "tsconfig.json"]);
