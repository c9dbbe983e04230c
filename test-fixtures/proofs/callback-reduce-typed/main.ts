// reduce with type arguments of its own: they would say what is no promise any more.
import { EventEmitter } from "node:events";
import { readFileSync } from "node:fs";

function merge(paths: string[]): Record<string, string> {
  return paths.reduce<Record<string, string>>((all, path) => {
    all[path] = readFileSync(path, "utf8").trim();
    return all;
  }, {});
}

const jobs = new EventEmitter();
jobs.on("merge", async (paths: string[]) => console.log(merge(paths)));
jobs.emit("merge", ["a.txt"]);
