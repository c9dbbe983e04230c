// What others see of the constructor before it reads stays before that: here nobody can move it.
import { EventEmitter } from "node:events";
import { readFileSync } from "node:fs";

const started: unknown[] = [];

class Page {
  readonly text: string;
  constructor(path: string) {
    started.push(this);
    this.text = readFileSync(path, "utf8").trim();
  }
}

const jobs = new EventEmitter();
jobs.on("page", async (path: string) => {
  try {
    console.log(new Page(path).text, started.length);
  } catch {
    console.log(started.length);
  }
});
jobs.emit("page", "a.txt");
jobs.emit("page", "missing.txt");
