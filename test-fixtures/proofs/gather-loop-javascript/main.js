// JavaScript without types: what may be any iterable is walked as one.
import { EventEmitter } from "node:events";
import { readFile } from "node:fs/promises";

export async function lengths(names) {
  const found = [];
  for (const name of names) {
    const text = await readFile(name, "utf8");
    if (text === "") continue;
    found.push(name);
  }
  return found;
}

const requests = new EventEmitter();
requests.on("asked", async (names) => {
  console.log(await lengths(new Set(names)));
});
requests.emit("asked", ["package.json", "tsconfig.json"]);
