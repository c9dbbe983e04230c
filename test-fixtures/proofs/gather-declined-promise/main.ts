// Another `Promise` than everybody's.
import { readFile } from "node:fs/promises";

async function run(): Promise<string> {
  const Promise = { all: (list: readonly unknown[]) => list.length };
  const one = await readFile("one.txt", "utf8");
  const two = await readFile("two.txt", "utf8");
  return one + two + Promise.all([]);
}

process.once("beforeExit", async () => console.log(await run()));
