// What is taken out of the results stays what it is: properties, items, defaults, the rest.
import { readFile, stat } from "node:fs/promises";

interface Settings {
  readonly name?: string;
  readonly size?: number;
  readonly tags: readonly string[];
}

async function loadSettings(path: string): Promise<Settings> {
  return JSON.parse(await readFile(path, "utf8")) as Settings;
}

async function loadLines(path: string): Promise<string[]> {
  return (await readFile(path, "utf8")).split("\n");
}

async function describe(): Promise<string> {
  const { name = "nobody", tags: [first], ...others } = await loadSettings("settings.json");
  const [one, , ...rest] = await loadLines("lines.txt");
  const { size } = await stat("lines.txt");
  return JSON.stringify({ name, first, others, one, rest, size });
}

process.once("beforeExit", async () => console.log(await describe()));
