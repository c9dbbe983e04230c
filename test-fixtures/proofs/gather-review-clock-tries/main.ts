// A clock that is read between two tries, and in one of them.
import { readFile } from "node:fs/promises";

async function run(): Promise<string> {
  let one = "";
  let took = 0;
  const start = Date.now();
  try {
    one = await readFile("one.txt", "utf8");
    took = Date.now() - start;
  } catch {}
  const between = performance.now();
  let two = "";
  try {
    two = await readFile("two.txt", "utf8");
  } catch {}
  return `${one}${two}${took < 10_000}${between > 0}`;
}

process.once("beforeExit", async () => console.log(await run()));
