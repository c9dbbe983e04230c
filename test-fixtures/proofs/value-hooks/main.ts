// Functions that are kept in a list and called later, with what they give.
import { EventEmitter } from "node:events";
import { readFileSync } from "node:fs";

const load = (path: string): unknown => readFileSync(path, "utf8").trim();

const hooks: ((path: string) => unknown)[] = [];
hooks.push((path) => load(path));
hooks.push((path) => path.length);

const jobs = new EventEmitter();
jobs.on("load", async (path: string) => {
  console.log(load(path));
  for (const hook of hooks) console.log(hook(path));
});
jobs.emit("load", "a.txt");
