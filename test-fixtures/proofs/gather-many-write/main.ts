// What is written for each: when one fails, those behind it are left undone now. A person has to know that.
import { EventEmitter } from "node:events";
import { mkdtemp, readFile, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";

async function write(path: string): Promise<void> {
  await writeFile(path, path.slice(-5));
}

async function keep(folder: string, names: readonly string[]): Promise<void> {
  await Promise.all(names.map((name) => join(folder, name)).map(write));
}

const requests = new EventEmitter();
requests.on("asked", async (names: string[]) => {
  const folder = await mkdtemp(join(tmpdir(), "many-"));
  await keep(folder, names);
  console.log(await readFile(join(folder, "b.txt"), "utf8"));
});
requests.emit("asked", ["a.txt", "b.txt"]);
