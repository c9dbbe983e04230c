// Closures of the calls, and one that sees the results.
import { readFile } from "node:fs/promises";

async function run(suffix: string): Promise<string> {
  const one = await readFile("one.txt", "utf8").then((text) => text + suffix);
  const two = await readFile("two.txt", "utf8").then((text) => {
    const last = one.length;
    return text.trim() + suffix + last;
  });
  return two;
}

async function free(suffix: string): Promise<string> {
  const one = await readFile("one.txt", "utf8").then((text) => text + suffix);
  const two = await readFile("two.txt", "utf8").then((text) => {
    const last = suffix.length;
    return text.trim() + suffix + last;
  });
  const show = () => one + two;
  return show();
}

process.once("beforeExit", async () => console.log(await run("!"), await free("?")));
