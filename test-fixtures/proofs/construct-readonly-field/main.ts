// A constructor can not wait: a static factory does, and hands it what it waited for. A readonly field stays one.
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
