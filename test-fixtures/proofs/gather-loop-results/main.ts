// What the turns give is put into a list, in the order of the items.
import { EventEmitter } from "node:events";
import { readFile } from "node:fs/promises";

async function lengths(names: readonly string[]): Promise<readonly number[]> {
  const found: number[] = [];
  for (const name of names) {
    const text = await readFile(name, "utf8");
    found.push(text.length);
  }
  return found;
}

async function texts(names: Set<string>): Promise<string[]> {
  const all = [];
  for (const name of names) {
    all.push(await readFile(name, "utf8"));
  }
  return all;
}

const requests = new EventEmitter();
requests.on("asked", async () => {
  const both = ["package.json", "tsconfig.json"];
  console.log(await lengths(both));
  console.log((await texts(new Set(both))).map((text) => text.length));
});
requests.emit("asked");
