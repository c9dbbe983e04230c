// reduce, with and without a value to start from: one item after another.
import { EventEmitter } from "node:events";
import { readFileSync, statSync } from "node:fs";

function totalSize(paths: string[]): number {
  return paths.reduce((total, path) => total + statSync(path).size, 0);
}

function merge(paths: string[]): Record<string, string> {
  return paths.reduce<Record<string, string>>((all, path) => {
    all[path] = readFileSync(path, "utf8").trim();
    return all;
  }, {});
}

const jobs = new EventEmitter();
jobs.on("sum", async (paths: string[]) => console.log(totalSize(paths), merge(paths)));
jobs.emit("sum", ["a.txt", "b.txt"]);
