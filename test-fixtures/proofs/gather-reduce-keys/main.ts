// `reduce` whose turns add to an object, a map or a set: it is made of what all turns give.
import { EventEmitter } from "node:events";
import { readFile } from "node:fs/promises";

async function spread(names: readonly string[]): Promise<Record<string, string>> {
  return await names.reduce(
    async (previous, name) => ({ ...(await previous), [name]: await readFile(name, "utf8") }),
    Promise.resolve({} as Record<string, string>),
  );
}

async function assigned(names: readonly string[]): Promise<Record<string, number>> {
  const lengths = await names.reduce(
    async (previous, name) => {
      const found = await previous;
      const text = await readFile(name, "utf8");
      if (text.length > 1) found[name] = text.length;
      return found;
    },
    Promise.resolve<Record<string, number>>({}),
  );
  return lengths;
}

async function mapped(names: readonly string[]): Promise<Map<string, string>> {
  return names.reduce(async (previous, name) => {
    const texts = await previous;
    texts.set(name, await readFile(name, "utf8"));
    return texts;
  }, Promise.resolve(new Map<string, string>()));
}

async function lengths(names: readonly string[]): Promise<Set<number>> {
  return await names.reduce(async (previous, name) => {
    const found = await previous;
    found.add((await readFile(name, "utf8")).length);
    return found;
  }, Promise.resolve(new Set<number>()));
}

const requests = new EventEmitter();
requests.on("asked", async (names: string[]) => {
  console.log(Object.keys(await spread(names)));
  console.log(await assigned(names));
  console.log([...(await mapped(names)).keys()]);
  console.log([...(await lengths(names))]);
});
requests.emit("asked", ["package.json", "tsconfig.json", "package.json"]);
