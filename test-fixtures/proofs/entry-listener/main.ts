// A synchronous listener becomes asynchronous: emit does not look at what it returns.
import { EventEmitter } from "node:events";
import { readFileSync } from "node:fs";

const load = (path: string): string => readFileSync(path, "utf8").trim();

const jobs = new EventEmitter();
jobs.on("load", (path: string) => {
  console.log(load(path));
  // The next event only now: which of two listeners ends first is not said.
  jobs.emit("loaded", path);
});
jobs.once("loaded", onLoaded);

function onLoaded(path: string): void {
  const text = load(path);
  console.log("length", text.length);
}

jobs.emit("load", "a.txt");
