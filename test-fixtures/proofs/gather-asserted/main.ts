// Results that are said to be of a type, or to be there.
import { readFile } from "node:fs/promises";

async function load(path: string): Promise<unknown> {
  return JSON.parse(await readFile(path, "utf8"));
}

async function loadMaybe(path: string): Promise<string | undefined> {
  return (await readFile(path, "utf8")).trim();
}

async function run(): Promise<string> {
  const { a } = (await load("a.json")) as { a: number };
  const two = (await loadMaybe("two.txt"))!;
  const three = (await load("a.json")) as object satisfies object;
  return `${a} ${two.length} ${Object.keys(three).length}`;
}

process.once("beforeExit", async () => console.log(await run()));
