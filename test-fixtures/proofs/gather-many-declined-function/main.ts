// A function that is handed over by its name may take more than the item.
import { EventEmitter } from "node:events";
import { readFile } from "node:fs/promises";

async function lengthOf(name: string, index: number, all: readonly string[]): Promise<string> {
  const text = await readFile(name, "utf8");
  return `${index + 1} of ${all.length}: ${Math.sign(text.length)}`;
}

async function lengths(names: readonly string[]): Promise<string[]> {
  return await Promise.all(names.map(lengthOf));
}

const requests = new EventEmitter();
requests.on("asked", async (names: string[]) => {
  console.log(await lengths(names));
});
requests.emit("asked", ["package.json", "tsconfig.json"]);
