// statSync that gives undefined for what is not there.
import { EventEmitter } from "node:events";
import { statSync } from "node:fs";

function sizeOf(path: string): number {
  return statSync(path, { throwIfNoEntry: false })?.size ?? -1;
}

const jobs = new EventEmitter();
jobs.on("size", async () => console.log(sizeOf("a.txt"), sizeOf("missing.txt")));
jobs.emit("size");
