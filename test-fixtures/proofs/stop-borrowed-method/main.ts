// The helper is called by a borrowed method of arrays, which does not wait.
import { EventEmitter } from "node:events";
import { readFileSync } from "node:fs";

const load = (path: string): unknown => readFileSync(path, "utf8").trim();

const jobs = new EventEmitter();
jobs.on("load", async (paths: string[]) => {
  console.log(load("a.txt"), Array.prototype.map.call(paths, (path) => load(path)));
});
jobs.emit("load", ["a.txt"]);
