// A module with import syntax that is compiled to CommonJS: its top level can't wait, so the helper stays for it.
import { EventEmitter } from "node:events";
import { readFileSync } from "node:fs";

function load(path: string): string {
  return readFileSync(path, "utf8").trim();
}

const title = load("a.txt");

const jobs = new EventEmitter();
jobs.on("show", async (path: string) => console.log(title, load(path)));
jobs.emit("show", "a.txt");
