// The helper itself is given to then, which waits for what it gives.
import { EventEmitter } from "node:events";
import { readFileSync } from "node:fs";

function load(path: string): string {
  return readFileSync(path, "utf8").trim();
}

const jobs = new EventEmitter();
jobs.on("load", async (path: string) => {
  const text = await Promise.resolve(path).then(load);
  console.log(text.length, load(path));
});
jobs.emit("load", process.argv[2] ?? "a.txt");
