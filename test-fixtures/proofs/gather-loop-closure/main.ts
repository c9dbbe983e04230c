// Functions that are made in a turn keep their own item.
import { EventEmitter } from "node:events";
import { readFile } from "node:fs/promises";

async function makers(names: readonly string[]): Promise<(() => string)[]> {
  const made: (() => string)[] = [];
  for (const name of names) {
    let calls = 0;
    const text = await readFile(name, "utf8");
    made.push(() => `${name} ${++calls} ${text.length > 0}`);
  }
  return made;
}

const requests = new EventEmitter();
requests.on("asked", async (names: string[]) => {
  for (const make of await makers(names)) console.log(make(), make());
});
requests.emit("asked", ["package.json", "tsconfig.json"]);
