// The first of them is given something that is waited for.
import { readFile } from "node:fs/promises";

async function loadPath(path: string): Promise<string> {
  return (await readFile(path, "utf8")).trim() + ".txt";
}

async function run(): Promise<string> {
  const text = await readFile(await loadPath("one.txt"), "utf8");
  const two = await readFile("two.txt", "utf8");
  return text + two;
}

process.once("beforeExit", async () => console.log(await run()));
