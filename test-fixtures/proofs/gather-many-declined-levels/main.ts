// Each level would have a limit of its own: ten of ten of ten.
import { EventEmitter } from "node:events";
import { readdir } from "node:fs/promises";
import { join } from "node:path";

async function count(folder: string): Promise<number> {
  const entries = await readdir(folder, { withFileTypes: true });
  const counts = await Promise.all(
    entries.map(async (entry) => (entry.isDirectory() ? await count(join(folder, entry.name)) : 1)),
  );
  return counts.reduce((sum, each) => sum + each, 0);
}

const requests = new EventEmitter();
requests.on("asked", async (folder: string) => {
  console.log((await count(folder)) > 0);
});
requests.emit("asked", ".");
