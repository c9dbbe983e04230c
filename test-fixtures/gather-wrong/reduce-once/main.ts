// A turn looks whether the turns before it have been there: what is named twice is loaded once.
import { setImmediate as turn } from "node:timers/promises";

let loads = 0;

async function load(name: string): Promise<string> {
  await turn();
  return `${name}${++loads}`;
}

async function loadAll(names: readonly string[]): Promise<Map<string, string>> {
  const found = Promise.resolve(new Map<string, string>());
  return await names.reduce(async (previous: Promise<Map<string, string>>, name: string) => { // together
    const texts = await previous;
    if (!texts.has(name)) texts.set(name, await load(name));
    return texts;
  }, found);
}

process.once("beforeExit", async () => console.log([...(await loadAll(["a", "b", "a"]))].join(" ")));
