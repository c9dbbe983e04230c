// A file is written under another name, and takes its place when it is complete.
import { readFile, rename, writeFile } from "node:fs/promises";
import { setTimeout as pause } from "node:timers/promises";

async function writeNew(): Promise<string> {
  await pause(10);
  await writeFile("list.new", "complete");
  return "written";
}

async function replaceOld(): Promise<string> {
  return rename("list.new", "list.txt").then(
    () => "replaced",
    () => "nothing to rename",
  );
}

async function save(): Promise<string> {
  const first = await writeNew(); // together
  const second = await replaceOld(); // together
  return `${first} ${second} ${await readFile("list.txt", "utf8")}`;
}

process.once("beforeExit", async () => {
  await writeFile("list.txt", "old");
  console.log(await save());
});
