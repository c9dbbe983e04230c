// A constructor returns its object at once, so what it calls stays synchronous.
import { EventEmitter } from "node:events";
import { readFileSync } from "node:fs";

function load(path: string): string {
  return readFileSync(path, "utf8").trim();
}

class Page {
  readonly text: string;
  constructor(path: string) {
    this.text = load(path);
  }
}

const jobs = new EventEmitter();
jobs.on("page", async (path: string) => console.log(new Page(path).text));
jobs.emit("page", "a.txt");
