// A check for files whose answer is all that is wanted, tested in several ways.
import { EventEmitter } from "node:events";
import { existsSync } from "node:fs";

const isThere = (path: string): boolean => existsSync(path);

const jobs = new EventEmitter();
jobs.on("check", async (paths: string[]) => {
  if (!isThere("missing.txt")) console.log("missing");
  console.log(paths.filter((path) => existsSync(path)), paths.every((path) => !existsSync(path)));
});
jobs.emit("check", ["a.txt", "missing.txt"]);
