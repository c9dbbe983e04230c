// A list that begins with something, and a text that grows: the list that a gather gives is neither.
import { EventEmitter } from "node:events";
import { readFile } from "node:fs/promises";

async function behind(first: string, names: readonly string[]): Promise<string[]> {
  return await names.reduce(
    async (previous, name) => [...(await previous), await readFile(name, "utf8")],
    Promise.resolve([first]),
  );
}

async function joined(names: readonly string[]): Promise<string> {
  return await names.reduce(
    async (previous, name) => (await previous) + (await readFile(name, "utf8")),
    Promise.resolve(""),
  );
}

const requests = new EventEmitter();
requests.on("asked", async (names: string[]) => {
  console.log((await behind("-", names)).length);
  console.log((await joined(names)).length > 0);
});
requests.emit("asked", ["package.json", "tsconfig.json"]);
