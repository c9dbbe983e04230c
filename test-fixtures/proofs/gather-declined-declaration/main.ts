// Something else of the same declaration comes before.
import { readFile } from "node:fs/promises";

async function run(path: string): Promise<string> {
  const name = path.trim(),
    texts = { one: await readFile(name, "utf8"), two: await readFile("two.txt", "utf8") };
  return texts.one + texts.two;
}

process.once("beforeExit", async () => console.log(await run("one.txt ")));
