// filter: an async predicate would let everything through.
import { EventEmitter } from "node:events";
import { readFileSync, statSync } from "node:fs";

const isLong = (path: string): boolean => statSync(path).size > 6;

const jobs = new EventEmitter();
jobs.on("filter", async (paths: string[]) => {
  const long = paths.filter((path) => isLong(path));
  const done = paths.filter((path, index) => index > 0 && readFileSync(path, "utf8").includes("done"));
  console.log(long, done);
});
jobs.emit("filter", ["a.txt", "b.txt", "c.txt"]);
