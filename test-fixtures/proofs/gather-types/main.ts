// Types that the variables were given: as one type of all where each has one, else with the promise.
import { readFile } from "node:fs/promises";

type Text = string | undefined;

async function loadCount(path: string): Promise<number> {
  return (await readFile(path, "utf8")).length;
}

async function all(): Promise<string> {
  const one: Text = await readFile("one.txt", "utf8");
  const two: number = await loadCount("two.txt");
  return `${one}${two}`;
}

async function some(): Promise<string> {
  const one: Text = await readFile("one.txt", "utf8");
  const two = await loadCount("two.txt");
  return `${one}${two}`;
}

process.once("beforeExit", async () => console.log(await all(), await some()));
