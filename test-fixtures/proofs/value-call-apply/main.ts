// The helper is called by call and apply.
import { EventEmitter } from "node:events";
import { readFileSync } from "node:fs";

function load(path: string): string {
  return readFileSync(path, "utf8").trim();
}

const jobs = new EventEmitter();
jobs.on("load", async (path: string) => {
  console.log(load.call(undefined, path), load.apply(undefined, [path]), load(path));
});
jobs.emit("load", "a.txt");
