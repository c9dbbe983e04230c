// @ts-check Types that stand in comments, each for one variable.
import { readFile } from "node:fs/promises";

async function run() {
  /** @type {string | undefined} */
  let one = await readFile("one.txt", "utf8");
  const two = await readFile("two.txt", "utf8");
  if (two === "") one = undefined;
  return `${one}${two}`;
}

process.once("beforeExit", async () => console.log(await run()));
