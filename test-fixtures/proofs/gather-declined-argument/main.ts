// What the second one is given waits as well: until then nobody would hear of a failure of the first.
import { readFile } from "node:fs/promises";

async function loadPath(path: string): Promise<string> {
  return (await readFile(path, "utf8")).trim() + ".txt";
}

async function run(): Promise<string> {
  const one = await readFile("one.txt", "utf8");
  const two = await readFile(await loadPath("two.txt"), "utf8");
  return one + two;
}

process.once("beforeExit", async () => console.log(await run()));
