// Each turn appends a line to the same file.
import { appendFile, readFile } from "node:fs/promises";
import { setTimeout as later } from "node:timers/promises";

async function format(name: string): Promise<string> {
  await later(name === "first" ? 15 : 1);
  return `${name}\n`;
}

async function save(names: readonly string[]): Promise<string> {
  for (const name of names) { // together
    const line = await format(name);
    await appendFile("names.txt", line);
  }
  return readFile("names.txt", "utf8");
}

process.once("beforeExit", async () => console.log(await save(["first", "second"])));
