// Variables that get other values later.
import { readFile } from "node:fs/promises";

async function both(): Promise<string> {
  let one = await readFile("one.txt", "utf8");
  let two = await readFile("two.txt", "utf8");
  one = one.trim();
  two += two;
  return one + two;
}

async function second(): Promise<string> {
  const one = await readFile("one.txt", "utf8");
  let two: string | undefined = await readFile("two.txt", "utf8");
  if (two.length > one.length) two = undefined;
  return `${one}${two}`;
}

process.once("beforeExit", async () => console.log(await both(), await second()));
