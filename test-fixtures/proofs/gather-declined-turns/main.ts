// A condition that is asked in each turn.
import { readFile } from "node:fs/promises";

async function loadSize(path: string): Promise<number> {
  return (await readFile(path, "utf8")).length;
}

async function run(): Promise<number> {
  let count = 0;
  while ((await loadSize("one.txt")) + (await loadSize("two.txt")) > count) count += 5;
  return count;
}

process.once("beforeExit", async () => console.log(await run()));
