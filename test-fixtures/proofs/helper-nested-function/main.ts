// The helper is declared inside the function that calls it, below the call.
import { EventEmitter } from "node:events";
import { statSync } from "node:fs";

function measure(paths: string[]): number {
  let total = 0;
  for (const path of paths) {
    const size = sizeOf(path);
    total += size;
  }
  return total;

  function sizeOf(path: string) {
    return statSync(path).size;
  }
}

const jobs = new EventEmitter();
jobs.on("measure", async () => console.log(measure(["a.txt", "b.txt"])));
jobs.emit("measure");
