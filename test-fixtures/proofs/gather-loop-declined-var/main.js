// With `var` all turns have the same item.
import { EventEmitter } from "node:events";
import { readFile } from "node:fs/promises";

export async function look(names) {
  const found = [];
  for (var name of names) {
    const text = await readFile(name, "utf8");
    found.push(`${name} ${text.length > 0}`);
  }
  return found;
}

const requests = new EventEmitter();
requests.on("asked", async (names) => {
  console.log(await look(names));
});
requests.emit("asked", ["package.json", "tsconfig.json"]);
