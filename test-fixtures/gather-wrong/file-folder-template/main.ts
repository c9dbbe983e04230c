// A folder is made empty, and a file is written into it: both begin with what the caller says.
import { mkdir, readdir, rm, stat, writeFile } from "node:fs/promises";

async function empty(folder: string): Promise<void> {
  await stat(".");
  await rm(folder, { recursive: true, force: true });
  await mkdir(folder, { recursive: true });
}

async function save(folder: string, name: string): Promise<void> {
  await writeFile(`${folder}/${name}.txt`, name);
}

async function build(out: string): Promise<string[]> {
  await mkdir(`${out}/client`, { recursive: true });
  await empty(`${out}/client`); // together
  await save(`${out}/client`, "index"); // together
  return readdir(`${out}/client`);
}

process.once("beforeExit", async () => console.log(await build("built")));
