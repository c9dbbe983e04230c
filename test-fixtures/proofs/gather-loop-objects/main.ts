// The fields of an object, by their entries and by their keys.
import { EventEmitter } from "node:events";
import { readFile } from "node:fs/promises";

type Names = Record<string, string>;

async function texts(files: Names): Promise<[string, boolean][]> {
  const found: [string, boolean][] = [];
  for (const [key, name] of Object.entries(files)) {
    const text = await readFile(name, "utf8");
    found.push([key, text.length > 0]);
  }
  return found;
}

const requests = new EventEmitter();
requests.on("asked", async (names: string[]) => {
  const files = Object.fromEntries(names.map((name, index) => [`file${index}`, name]));
  console.log(await texts(files));
});
requests.emit("asked", ["package.json", "tsconfig.json"]);
