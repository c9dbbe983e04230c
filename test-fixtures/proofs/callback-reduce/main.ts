// reduce with a value to start from: one item after another.
import { EventEmitter } from "node:events";
import { readFileSync, statSync } from "node:fs";

function totalSize(paths: string[]): number {
  return paths.reduce((total, path) => total + statSync(path).size, 0);
}

function merge(paths: string[]): string {
  return paths.reduce((all, path, index) => {
    const text = readFileSync(path, "utf8").trim();
    return `${all}${index}:${text} `;
  }, "> ");
}

const jobs = new EventEmitter();
jobs.on("sum", async (paths: string[]) => console.log(totalSize(paths), merge(paths)));
jobs.emit("sum", ["a.txt", "b.txt"]);
