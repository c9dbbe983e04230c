// A `while` that counts by itself: the index goes, or is given with the item.
import { EventEmitter } from "node:events";
import { readFile, stat } from "node:fs/promises";

async function lengths(names: readonly string[]): Promise<number[]> {
  const found: number[] = [];
  let index = 0;
  while (index < names.length) {
    const name = names[index]!;
    found.push((await readFile(name, "utf8")).length);
    index++;
  }
  return found;
}

async function numbered(names: readonly string[]): Promise<string[]> {
  const lines: string[] = [];
  let i = 0;
  while (i < names.length) {
    const info = await stat(names[i]!);
    if (info.isFile()) {
      lines.push(`${i}: ${names[i]}`);
    }
    // On to the next.
    i += 1;
  }
  return lines;
}

async function stepping(names: readonly string[]): Promise<void> {
  let at = 0;
  while (at < names.length) {
    const name = names[at++]!;
    if (name === "") continue;
    await stat(name);
  }
}

const requests = new EventEmitter();
requests.on("asked", async (names: string[]) => {
  console.log(await lengths(names));
  console.log(await numbered(names));
  await stepping(names);
});
requests.emit("asked", ["package.json", "tsconfig.json"]);
