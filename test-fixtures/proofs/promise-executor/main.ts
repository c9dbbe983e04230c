// A promise's executor: an error thrown in it rejects the promise, and one in an async executor would be nobody's.
import { EventEmitter } from "node:events";
import { readFileSync } from "node:fs";

function load(path: string): string {
  return readFileSync(path, "utf8").trim();
}

function loadSoon(path: string): Promise<string> {
  return new Promise((resolve) => {
    resolve(load(path));
  });
}

const jobs = new EventEmitter();
jobs.on("load", async () => {
  console.log(await loadSoon("a.txt"));
  console.log(await loadSoon("missing.txt").catch((error: NodeJS.ErrnoException) => error.code));
});
jobs.emit("load");
