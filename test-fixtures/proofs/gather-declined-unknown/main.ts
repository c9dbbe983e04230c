// Something is called before the awaits in the same expression, and nobody knows what it does.
import { readFile } from "node:fs/promises";

async function run(mark: () => number): Promise<object> {
  return { mark: mark(), one: await readFile("one.txt", "utf8"), two: await readFile("two.txt", "utf8") };
}

let count = 0;
process.once("beforeExit", async () => console.log(await run(JSON.parse("null") ?? (() => count++))));
