// Two lists: the turns are started together, and both are filled in order.
import { EventEmitter } from "node:events";
import { readFile } from "node:fs/promises";

async function sort(names: readonly string[]): Promise<string[][]> {
  const long: string[] = [];
  const short: string[] = [];
  for (const name of names) {
    const text = await readFile(name, "utf8");
    if (text.length > 60) {
      long.push(name);
      continue;
    }
    short.push(name);
  }
  return [long, short];
}

const requests = new EventEmitter();
requests.on("asked", async (names: string[]) => {
  console.log(await sort([...names, "main.js"]));
});
requests.emit("asked", ["package.json", "tsconfig.json"]);
