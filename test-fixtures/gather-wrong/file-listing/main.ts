// All that a folder holds is copied beside itself, and once more: the copies, too.
import { readdirSync } from "node:fs";
import { copyFile, mkdir, readdir, writeFile } from "node:fs/promises";
import { join } from "node:path";

async function keep(folder: string): Promise<void> {
  const names = readdirSync(folder, { withFileTypes: true }).filter((entry) => entry.isFile());
  await Promise.resolve();
  await Promise.all(
    names.map((entry) => copyFile(join(folder, entry.name), join(folder, `${entry.name}.old`))),
  );
}

async function build(out: string): Promise<string[]> {
  await mkdir(`${out}/client`, { recursive: true });
  await writeFile(`${out}/client/index`, "index");
  await keep(`${out}/client`); // together
  await keep(`${out}/client/`); // together
  return readdir(`${out}/client`);
}

process.once("beforeExit", async () => console.log((await build("built")).sort()));
