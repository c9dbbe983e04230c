// Closures of the calls, and one that sees the results.
import { readFile } from "node:fs/promises";

async function run(suffix: string): Promise<string> {
  const one = await readFile("one.txt", "utf8").then((text) => text + suffix);
  const show = () => one + two;
  const two = await readFile("two.txt", "utf8").then((text) => {
    return text.trim() + suffix;
  });
  return show();
}

process.once("beforeExit", async () => console.log(await run("!")));
