// A value that is looked at before, and that one of the calls changes.
import { readFile } from "node:fs/promises";

let reads = 0;

async function load(path: string): Promise<string> {
  const text = await readFile(path, "utf8");
  return text.trim();
}

async function count(path: string): Promise<number> {
  reads++;
  return (await readFile(path, "utf8")).length;
}

async function run(): Promise<string> {
  return `${reads} ${await load("one.txt")} ${await count("two.txt")}`;
}

process.once("beforeExit", async () => console.log(await run(), reads));
