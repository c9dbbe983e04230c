// Calls whose results nobody takes: the first of them, or the last.
import { readFile } from "node:fs/promises";

const seen = new Set<string>();

async function warm(path: string): Promise<string> {
  return await readFile(path, "utf8");
}

async function first(): Promise<string> {
  const one = await warm("one.txt");
  const two = await warm("two.txt");
  seen.add(one);
  return one + two;
}

process.once("beforeExit", async () => console.log(await first(), seen.size));
