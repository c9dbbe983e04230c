// Each turn handles its own failure, and failures are collected: both lists keep the order of the items, whoever fails first.
import { EventEmitter } from "node:events";
import { readFile } from "node:fs/promises";
import { setTimeout as pause } from "node:timers/promises";

/** Those with short names fail first. */
async function load(name: string): Promise<string> {
  await pause(name.length);
  return await readFile(name, "utf8");
}

async function known(): Promise<void> {
  const names = ["missing for long", "package.json", "none"] as const;
  const texts: string[] = [];
  const failures: unknown[] = [];
  for (const name of names) {
    try {
      texts.push(await load(name));
    } catch (error) {
      failures.push(error);
    }
  }
  console.log(texts.length, failures.map(pathOf));
}

async function any(names: readonly string[]): Promise<string[]> {
  const lengths: number[] = [];
  const failed: string[] = [];
  for (const name of names) {
    const path = name.trim();
    try {
      const text = await load(path);
      // What is there.
      lengths.push(text.length);
    } catch (error) {
      failed.push(`${name}: ${pathOf(error)}`);
      continue;
    }
  }
  return [...lengths.map(String), ...failed];
}

function pathOf(error: unknown): string | undefined {
  return (error as NodeJS.ErrnoException).path;
}

const requests = new EventEmitter();
requests.on("asked", async (names: string[]) => {
  await known();
  console.log(await any([" missing for long", ...names, "none "]));
});
requests.emit("asked", ["package.json", "tsconfig.json"]);
