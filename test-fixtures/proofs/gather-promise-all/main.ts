// Some are started together already.
import { readFile } from "node:fs/promises";

async function run(): Promise<string> {
  const [one, two] = await Promise.all([readFile("one.txt", "utf8"), readFile("two.txt", "utf8")]);
  const three = await readFile("one.txt", "utf8");
  return one + two + three;
}

process.once("beforeExit", async () => console.log(await run()));
