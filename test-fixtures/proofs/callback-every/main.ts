// every with a negated check: a maintainer once made a loop over indexes of this.
import { EventEmitter } from "node:events";
import { statSync } from "node:fs";

function isEmpty(path: string): boolean {
  return statSync(path).size === 0;
}

function allFull(paths: readonly string[]): boolean {
  return paths.every((path) => !isEmpty(path));
}

const jobs = new EventEmitter();
jobs.on("check", async () => {
  console.log(allFull(["a.txt", "b.txt"]), allFull(["a.txt", "empty.txt", "missing.txt"]), allFull([]));
});
jobs.emit("check");
