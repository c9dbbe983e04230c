// Two things that a turn waits for, and what it leaves behind comes after both.
import { EventEmitter } from "node:events";
import { readFile, stat } from "node:fs/promises";

async function describeAll(names: readonly string[]): Promise<Map<string, string>> {
  const found = new Map<string, string>();
  for (const name of names) {
    const text = await readFile(name, "utf8");
    const { size } = await stat(name);
    const label = text.length > 0 ? "full" : "empty";
    found.set(name, `${label} ${size > 0}`);
  }
  return found;
}

const requests = new EventEmitter();
requests.on("asked", async (names: string[]) => {
  console.log(await describeAll(names));
});
requests.emit("asked", ["package.json", "tsconfig.json"]);
