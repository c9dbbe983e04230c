// Names that the function has already are left alone.
import { readFile } from "node:fs/promises";

async function loadText(path: string): Promise<string> {
  return await readFile(path, "utf8");
}

async function run(text: string): Promise<object> {
  const one = text.length;
  return { one: await loadText("one.txt"), two: (await loadText("two.txt")) + one, three: await loadText(text) };
}

process.once("beforeExit", async () => console.log(await run("two.txt")));
