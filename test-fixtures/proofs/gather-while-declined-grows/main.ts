// What a turn finds is looked at later: that takes a pool whose workers go on until all are idle.
import { EventEmitter } from "node:events";
import { readdir } from "node:fs/promises";
import { join } from "node:path";

async function walk(root: string): Promise<number> {
  const queue = [root];
  const files: string[] = [];
  while (queue.length > 0) {
    const folder = queue.shift()!;
    const entries = await readdir(folder, { withFileTypes: true });
    for (const entry of entries)
      if (entry.isDirectory()) queue.push(join(folder, entry.name));
      else files.push(entry.name);
  }
  return files.length;
}

const requests = new EventEmitter();
requests.on("asked", async (folder: string) => {
  console.log((await walk(folder)) > 0);
});
requests.emit("asked", ".");
