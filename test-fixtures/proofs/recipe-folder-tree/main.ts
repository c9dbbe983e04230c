// Folders are walked with file types, and again by readdir itself.
import { EventEmitter } from "node:events";
import { readdirSync } from "node:fs";
import { join } from "node:path";

function walk(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name);
    return entry.isDirectory() ? walk(path) : [path.replaceAll("\\", "/")];
  });
}

const jobs = new EventEmitter();
jobs.on("walk", async (folder: string) => {
  console.log(walk(folder).sort().join(), readdirSync(folder, { recursive: true }).length);
});
jobs.emit("walk", "data");
