// Variables of the function that are there already, and one that is declared on the way.
import { readFile } from "node:fs/promises";

async function run(): Promise<string> {
  let one = "";
  let two = "";
  if (one === "") {
    one = await readFile("one.txt", "utf8");
    two = await readFile("two.txt", "utf8");
  }
  one = await readFile("two.txt", "utf8");
  const three = await readFile("one.txt", "utf8");
  return one + two + three;
}

process.once("beforeExit", async () => console.log(await run()));
