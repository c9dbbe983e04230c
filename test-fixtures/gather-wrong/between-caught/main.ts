// How far it came is noted between the two, and told where the second one fails.
import { readFile } from "node:fs/promises";

async function run(): Promise<string> {
  let stage = "reading the first";
  try {
    const first = await readFile("there.txt", "utf8"); // together
    stage = "reading the second";
    const second = await readFile("missing.txt", "utf8"); // together
    return first + second;
  } catch {
    return `failed when ${stage}`;
  }
}

process.once("beforeExit", async () => console.log(await run()));
