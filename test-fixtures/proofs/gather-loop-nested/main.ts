// A loop in a loop: the inner one is certain, of the outer one a person has to tell.
import { EventEmitter } from "node:events";
import { readFile } from "node:fs/promises";

async function all(groups: readonly (readonly string[])[]): Promise<readonly number[]> {
  const counts: number[] = [];
  for (const group of groups) {
    const texts: string[] = [];
    for (const name of group) {
      const text = await readFile(name, "utf8");
      texts.push(text);
    }
    counts.push(texts.length);
  }
  return counts;
}

const requests = new EventEmitter();
requests.on("asked", async (names: string[]) => {
  console.log(await all([names, [], names.slice(1)]));
});
requests.emit("asked", ["package.json", "tsconfig.json"]);
