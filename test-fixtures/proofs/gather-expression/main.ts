// Awaits side by side in one expression: the names are those of the properties, else of what is called.
import { readFile } from "node:fs/promises";

async function loadText(path: string): Promise<string> {
  return await readFile(path, "utf8");
}

function join(one: string, two: string): string {
  return one + two;
}

async function properties(path: string): Promise<object> {
  return { path, head: await loadText("one.txt"), body: (await loadText(path)).trim(), size: 2 };
}

async function given(): Promise<string> {
  const joined = join(await loadText("one.txt"), await readFile("two.txt", "utf8"));
  return joined;
}

async function tested(): Promise<string> {
  if ((await loadText("one.txt")) === (await loadText("two.txt"))) return "same";
  return "different";
}

process.once("beforeExit", async () => console.log(await properties("two.txt"), await given(), await tested()));
