// A field that is read before the helper and written after it.
import { EventEmitter } from "node:events";
import { readFileSync } from "node:fs";

class Counter {
  total = 0;
  #step(path: string): number {
    return Number(readFileSync(path, "utf8"));
  }
  add(path: string): number {
    const before = this.total;
    this.total = before + this.#step(path);
    return this.total;
  }
}

const counter = new Counter();
const jobs = new EventEmitter();
jobs.on("add", async (path: string) => console.log(counter.add(path)));
jobs.emit("add", "a.txt");
process.once("beforeExit", () => jobs.emit("add", "a.txt"));
