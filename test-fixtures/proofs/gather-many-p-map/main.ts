// p-map runs all at once unless it is told how many.
import { EventEmitter } from "node:events";
import { readFile } from "node:fs/promises";
import pMap from "p-map";

async function lengths(names: readonly string[]): Promise<boolean[]> {
  const texts = await pMap(names, async (name) => await readFile(name, "utf8"));
  return texts.map((text) => text.length > 0);
}

const requests = new EventEmitter();
requests.on("asked", async (names: string[]) => {
  console.log(await lengths(names));
});
requests.emit("asked", ["package.json", "tsconfig.json"]);
