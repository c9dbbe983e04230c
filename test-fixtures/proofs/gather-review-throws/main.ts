// What the second one is given may throw when the first has been started: then nobody would hear of its failure.
import { readFile } from "node:fs/promises";

async function run(options: string): Promise<string> {
  const one = await readFile("one.txt", "utf8");
  const two = await readFile("two.txt", JSON.parse(options) as BufferEncoding);
  return one + two;
}

process.once("beforeExit", async () => console.log(await run('"utf8"')));
