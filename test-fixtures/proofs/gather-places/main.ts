// Files that functions write are told apart by what they are given, behind a beginning that nobody knows.
import { mkdir, readFile, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";

async function save(folder: string, text: string): Promise<void> {
  await mkdir(folder, { recursive: true });
  await writeFile(`${folder}/index.txt`, text);
}

async function build(out: string): Promise<void> {
  await save(`${out}/client`, "client");
  await save(`${out}/server`, "server");
}

async function copy(out: string): Promise<string> {
  const manifest = join(out, "manifest.txt");
  await writeFile(manifest, "manifest");
  const server = await readFile(join(out, "server/index.txt"), "utf8");
  return server;
}

async function again(out: string): Promise<string> {
  await save(`${out}/client`, "new");
  return readFile(`${out}/client/index.txt`, "utf8");
}

process.once("beforeExit", async () => {
  await build("built");
  console.log(await readFile("built/client/index.txt", "utf8"), await copy("built"), await again("built"));
  await rm("built", { recursive: true });
});
