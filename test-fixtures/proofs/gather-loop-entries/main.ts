// Walked with its indexes: the function is given both.
import { EventEmitter } from "node:events";
import { readFile } from "node:fs/promises";

async function numbered(names: readonly string[]): Promise<string[]> {
  const lines: string[] = [];
  for (const [index, name] of names.entries()) {
    const text = await readFile(name, "utf8");
    lines.push(`${index}: ${text.length > 0}`);
  }
  return lines;
}

const requests = new EventEmitter();
requests.on("asked", async (names: string[]) => {
  console.log(await numbered(names));
});
requests.emit("asked", ["package.json", "tsconfig.json"]);
