// In JavaScript whose types are checked, what is caught has to be given a type.
import { EventEmitter } from "node:events";
import { existsSync, readFileSync } from "node:fs";

/** @param {string} path */
function load(path) {
  if (!existsSync(path)) {
    return "nothing";
  }
  return readFileSync(path, "utf8").trim();
}

const jobs = new EventEmitter();
jobs.on("load", async () => console.log(load("a.txt"), load("missing.txt")));
jobs.emit("load");
