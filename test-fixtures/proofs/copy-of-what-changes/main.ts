// A helper becomes asynchronous for one of its operations, and only then what it calls is copied for the other.
import { EventEmitter } from "node:events";
import { readFileSync, statSync } from "node:fs";

function sizeOf(path: string): number {
  return statSync(path).size;
}

class Page {
  get size(): number {
    return sizeOf("a.txt");
  }
}

let described = 0;

function describe(path: string): string {
  const number = described;
  const text = readFileSync(path, "utf8").trim();
  described = number + 1;
  return `${described}: ${text} has ${sizeOf(path)}`;
}

const jobs = new EventEmitter();
jobs.on("page", async (page: Page) => {
  console.log(describe("a.txt"), page.size);
});
jobs.emit("page", new Page());
