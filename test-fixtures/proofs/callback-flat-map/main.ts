// flatMap: what the callback gives is flattened by one level, in order.
import { EventEmitter } from "node:events";
import { readFileSync } from "node:fs";

function lines(path: string): string[] {
  return readFileSync(path, "utf8").trim().split("\n");
}

const jobs = new EventEmitter();
jobs.on("lines", async (paths: string[]) => {
  const all = paths.flatMap((path) => lines(path));
  console.log(all.length, all.join("|"));
});
jobs.emit("lines", ["a.txt", "b.txt"]);
