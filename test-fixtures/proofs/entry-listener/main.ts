// A synchronous listener becomes asynchronous: emit does not look at what it returns.
import { EventEmitter } from "node:events";
import { readFileSync } from "node:fs";

const load = (path: string): string => readFileSync(path, "utf8").trim();

const jobs = new EventEmitter();
jobs.on("load", (path: string) => {
  console.log(load(path));
});
jobs.once("load", onFirst);

function onFirst(path: string): void {
  const text = load(path);
  console.log("first", text.length);
}

jobs.emit("load", "a.txt");
