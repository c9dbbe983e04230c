// A value that is read when it is first asked for: two may ask before it is there.
import { EventEmitter } from "node:events";
import { readFileSync } from "node:fs";

let text: string | undefined;

const load = (path: string): string => readFileSync(path, "utf8").trim();

function lazy(path: string): string {
  return (text ??= load(path));
}

const jobs = new EventEmitter();
jobs.on("show", async (path: string) => console.log(lazy(path)));
jobs.emit("show", "a.txt");
process.once("beforeExit", () => jobs.emit("show", "missing.txt"));
