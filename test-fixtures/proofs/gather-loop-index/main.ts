// A loop that counts along a list: the item and its index are what the function is given.
import { EventEmitter } from "node:events";
import { readFile } from "node:fs/promises";

async function numbered(names: readonly string[]): Promise<string[]> {
  const lines: string[] = [];
  for (let i = 0; i < names.length; i++) {
    const name = names[i]!;
    const text = await readFile(name, "utf8");
    lines.push(`${i + 1}. ${name}: ${text.length > 0}`);
  }
  return lines;
}

async function plain(names: readonly string[]): Promise<readonly string[]> {
  const texts: string[] = new Array(names.length);
  for (let index = 0; index < names.length; index += 1) {
    texts[index] = await readFile(names[index]!, "utf8");
  }
  return texts;
}

const requests = new EventEmitter();
requests.on("asked", async (names: string[]) => {
  console.log(await numbered(names));
  console.log((await plain(names)).map((text) => text.length > 0));
});
requests.emit("asked", ["package.json", "tsconfig.json"]);
