// The callback goes to a function of the program itself, which then waits for what its parameter gives.
import { EventEmitter } from "node:events";
import { readFileSync } from "node:fs";

function timed<T>(name: string, work: () => T): T {
  const result = work();
  console.log("done", name);
  return result;
}

const jobs = new EventEmitter();
jobs.on("load", async (path: string) => {
  const text = timed("load", () => readFileSync(path, "utf8"));
  console.log(text.length);
});
jobs.emit("load", "a.txt");
