// Names of fields by `for in`, which also walks over inherited ones.
import { EventEmitter } from "node:events";
import { readFile } from "node:fs/promises";

async function texts(files: Record<string, string>): Promise<string[]> {
  const found: string[] = [];
  for (const key in files) {
    const text = await readFile(files[key]!, "utf8");
    found.push(`${key} ${text.length > 0}`);
  }
  return found;
}

const requests = new EventEmitter();
requests.on("asked", async (names: string[]) => {
  const files = Object.fromEntries(names.map((name, index) => [`file${index}`, name]));
  console.log(await texts(files));
});
requests.emit("asked", ["package.json", "tsconfig.json"]);
