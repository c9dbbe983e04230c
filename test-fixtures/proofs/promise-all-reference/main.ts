// Promise.all over map with the helper itself: its promises are awaited there already.
import { EventEmitter } from "node:events";
import { readFileSync } from "node:fs";

function load(path: string): string {
  return readFileSync(path, "utf8").trim();
}

const jobs = new EventEmitter();
jobs.on("load", async (paths: string[]) => {
  const texts = await Promise.all(paths.map(load));
  console.log(texts.join(), load("b.txt"));
});
jobs.emit("load", ["a.txt", "b.txt"]);
