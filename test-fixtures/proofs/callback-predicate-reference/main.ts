// Predicates that are handed to filter, every and some by their names.
import { EventEmitter } from "node:events";
import { statSync } from "node:fs";

function isFull(path: string): boolean {
  return statSync(path).size > 0;
}

const jobs = new EventEmitter();
jobs.on("check", async (paths: string[]) => {
  console.log(paths.filter(isFull), paths.every(isFull), paths.some(isFull), paths.findIndex(isFull));
});
jobs.emit("check", ["empty.txt", "a.txt"]);
