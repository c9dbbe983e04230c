// Only some of the turns give something: what they give stays in order.
import { EventEmitter } from "node:events";
import { readFile } from "node:fs/promises";

async function long(names: readonly string[]): Promise<readonly string[]> {
  const found: string[] = [];
  for (const name of names) {
    if (name.startsWith(".")) continue;
    const text = await readFile(name, "utf8");
    if (text.length > 40) {
      found.push(name);
    }
  }
  return found;
}

const requests = new EventEmitter();
requests.on("asked", async () => {
  console.log(await long(["package.json", ".hidden", "tsconfig.json", "main.js"]));
});
requests.emit("asked");
