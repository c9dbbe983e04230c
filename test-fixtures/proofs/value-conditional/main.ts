// One of two functions is chosen, and called by another name: the chosen one stays as it is.
import { EventEmitter } from "node:events";
import { readFileSync } from "node:fs";

const load = (path: string): unknown => readFileSync(path, "utf8").trim();
const name = (path: string): unknown => path;

const jobs = new EventEmitter();
jobs.on("load", async (isText: boolean, path: string) => {
  const give = isText ? load : name;
  console.log(load(path), give(path));
});
jobs.emit("load", true, "a.txt");
