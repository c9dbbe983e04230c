// What is set before a failure is seen after it.
import { readFile } from "node:fs/promises";

async function run(): Promise<string> {
  let one = "";
  let two = "";
  try {
    one = await readFile("one.txt", "utf8");
    two = await readFile("two.txt", "utf8");
  } catch {
    two = "none";
  }
  return one + two;
}

process.once("beforeExit", async () => console.log(await run()));
