// A function that is called with new: an async function can't be.
import { EventEmitter } from "node:events";
import { readFileSync } from "node:fs";

function load(path) {
  return readFileSync(path, "utf8").trim();
}

function Page(path) {
  this.text = load(path);
}

const jobs = new EventEmitter();
jobs.on("page", async (path) => console.log(new Page(path).text));
jobs.emit("page", "a.txt");
