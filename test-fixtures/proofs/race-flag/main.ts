// A flag that keeps others out while the function works, and is checked before.
import { EventEmitter } from "node:events";
import { readFileSync } from "node:fs";

let isBusy = false;

const load = (path: string): string => readFileSync(path, "utf8").trim();

function work(path: string): string {
  if (isBusy) return "busy";
  isBusy = true;
  try {
    return load(path);
  } finally {
    isBusy = false;
  }
}

const jobs = new EventEmitter();
jobs.on("work", async (path: string) => console.log(work(path)));
jobs.emit("work", "a.txt");
process.once("beforeExit", () => jobs.emit("work", "a.txt"));
