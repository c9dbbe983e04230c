// A variable of the function around is read before the await and written after it, in one expression.
import { EventEmitter } from "node:events";
import { statSync } from "node:fs";

function measure(paths: string[]): number {
  let total = 0;
  function add(path: string) {
    total = total + statSync(path).size;
  }
  for (const path of paths) add(path);
  return total;
}

const jobs = new EventEmitter();
jobs.on("measure", async () => console.log(measure(["a.txt", "b.txt"])));
jobs.emit("measure");
