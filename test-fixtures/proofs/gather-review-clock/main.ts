// A clock that is read between.
import { readFile } from "node:fs/promises";

async function run(): Promise<string> {
  const start = Date.now();
  const one = await readFile("one.txt", "utf8");
  const took = Date.now() - start;
  const two = await readFile("two.txt", "utf8");
  return `${one}${two}${took < 10_000}`;
}

process.once("beforeExit", async () => console.log(await run()));
