// The project has p-map: that is what limits, to the number of the configuration.
import { EventEmitter } from "node:events";
import { readFile } from "node:fs/promises";

async function lengths(names: Iterable<string>): Promise<boolean[]> {
  const found: boolean[] = [];
  for (const name of names) {
    const text = await readFile(name, "utf8");
    found.push(text.length > 0);
  }
  return found;
}

const requests = new EventEmitter();
requests.on("asked", async (names: string[]) => {
  console.log(await lengths(new Set(names)));
});
requests.emit("asked", ["package.json", "tsconfig.json"]);
