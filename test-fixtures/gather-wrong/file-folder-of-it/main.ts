// The folder is removed after the file in it was read: other paths, and one inside the other.
import { rmSync } from "node:fs";
import { mkdir, readFile, writeFile } from "node:fs/promises";
import { setTimeout as pause } from "node:timers/promises";

async function loadResult(): Promise<string> {
  await pause(10);
  return readFile("work/result.txt", "utf8").catch(() => "gone");
}

async function removeWork(): Promise<string> {
  rmSync("work", { recursive: true });
  return "removed";
}

async function run(): Promise<string> {
  const result = await loadResult(); // together
  const state = await removeWork(); // together
  return `${result} ${state}`;
}

process.once("beforeExit", async () => {
  await mkdir("work");
  await writeFile("work/result.txt", "42");
  console.log(await run());
});
