// A function that calls itself for every folder below.
import { EventEmitter } from "node:events";
import { readdirSync, statSync } from "node:fs";

function size(path: string): number {
  const info = statSync(path);
  if (!info.isDirectory()) return info.size;
  let total = 0;
  for (const name of readdirSync(path)) {
    total += size(`${path}/${name}`);
  }
  return total;
}

const jobs = new EventEmitter();
jobs.on("size", async (path: string) => console.log(size(path)));
jobs.emit("size", "data");
