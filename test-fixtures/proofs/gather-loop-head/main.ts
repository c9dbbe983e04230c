// What a loop goes through is asked for once, before it.
import { readFile } from "node:fs/promises";

async function loadLines(path: string): Promise<string[]> {
  return (await readFile(path, "utf8")).split("\n");
}

async function run(): Promise<string[]> {
  const found: string[] = [];
  for (const line of (await loadLines("one.txt")).concat(await loadLines("two.txt"))) found.push(line);
  if (found.length === 0) return found;
  else if ((await loadLines("one.txt")).length < (await loadLines("two.txt")).length) found.pop();
  return found;
}

process.once("beforeExit", async () => console.log(await run()));
