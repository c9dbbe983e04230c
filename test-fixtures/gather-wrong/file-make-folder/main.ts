// A folder is made before a file is written into it.
import { mkdir, readdir, writeFile } from "node:fs/promises";
import { setTimeout as pause } from "node:timers/promises";

async function makeFolder(path: string): Promise<string> {
  await pause(10);
  await mkdir(path, { recursive: true });
  return path;
}

async function writeInto(path: string): Promise<string> {
  return writeFile(`${path}/page.html`, "<p>").then(
    () => "written",
    () => "no such folder",
  );
}

async function build(): Promise<string> {
  const folder = await makeFolder("site"); // together
  const state = await writeInto("site"); // together
  return `${folder}: ${state}, ${(await readdir("site")).join()}`;
}

process.once("beforeExit", async () => console.log(await build()));
