// sort by a key that is read from the disk: the keys are read first, and the sorting stays synchronous.
import { EventEmitter } from "node:events";
import { statSync } from "node:fs";

function size(path: string): number {
  return statSync(path).size;
}

const jobs = new EventEmitter();
jobs.on("sort", async (paths: string[]) => {
  const sorted = paths.sort((a, b) => size(b) - size(a));
  console.log(sorted, sorted === paths);
});
jobs.emit("sort", ["a.txt", "b.txt", "c.txt", "a.txt"]);
