// A generator is pulled by a loop that does not wait.
import { EventEmitter } from "node:events";
import { readFileSync } from "node:fs";

function* lines(paths: string[]): Generator<string> {
  for (const path of paths) yield* readFileSync(path, "utf8").trim().split("\n");
}

const jobs = new EventEmitter();
jobs.on("lines", async () => {
  for (const line of lines(["a.txt", "b.txt"])) console.log(line);
});
jobs.emit("lines");
