// Results that nobody takes in the middle of others, and of a list that is started already.
import { readFile, writeFile } from "node:fs/promises";

async function run(): Promise<string> {
  const one = await readFile("one.txt", "utf8");
  await writeFile("three.txt", "three"); // kept for later
  const two = await readFile("two.txt", "utf8");
  return one + two;
}

process.once("beforeExit", async () => console.log(await run()));
