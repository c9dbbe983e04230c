// The helper is handed to a function of the program that shows what it gives: that one waits for it.
import { EventEmitter } from "node:events";
import { readFileSync } from "node:fs";

const load = (path: string): unknown => readFileSync(path, "utf8").trim();

function show(give: (path: string) => unknown, path: string): void {
  console.log(give(path));
}

const jobs = new EventEmitter();
jobs.on("load", async (path: string) => {
  console.log(load(path));
  show(load, path);
});
jobs.emit("load", "a.txt");
