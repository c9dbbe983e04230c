// A file that is written also where the other one fails.
import { readFile, writeFile } from "node:fs/promises";

async function run(): Promise<string> {
  const one = await readFile("one.txt", "utf8");
  await writeFile("three.txt", "three");
  return one;
}

process.once("beforeExit", async () => console.log(await run()));
