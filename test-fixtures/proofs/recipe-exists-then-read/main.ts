// A check for a file and its read become one read that answers when the file is not there.
import { EventEmitter } from "node:events";
import { existsSync, readFileSync } from "node:fs";

function load(path: string): string {
  if (!existsSync(path)) return "nothing";
  return readFileSync(path, "utf8").trim();
}

const jobs = new EventEmitter();
jobs.on("load", async () => console.log(load("a.txt"), load("missing.txt")));
jobs.emit("load");
