// A default value that waits.
import { readFile } from "node:fs/promises";

async function loadSettings(path: string): Promise<{ name?: string }> {
  return { ...(path === "" && { name: await readFile(path, "utf8") }) };
}

async function run(): Promise<string> {
  const { name = await readFile("one.txt", "utf8") } = await loadSettings("settings.txt");
  const two = await readFile("two.txt", "utf8");
  return name + two;
}

process.once("beforeExit", async () => console.log(await run()));
