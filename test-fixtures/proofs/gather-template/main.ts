// Lines inside of texts stay as they are when the code around them moves.
import { readFile } from "node:fs/promises";

async function wrap(text: string, path: string): Promise<string> {
  return text + (await readFile(path, "utf8"));
}

async function run(): Promise<string> {
  const one =
    await wrap(
      `first
      line`,
      "one.txt",
    );
  const two = await wrap(
    `second
  line`,
    "two.txt",
  );
  return one + two;
}

process.once("beforeExit", async () => console.log(await run()));
