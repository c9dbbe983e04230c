// A helper that calls another one more than once, also from a callback: its copy calls the other's copy each time.
import { EventEmitter } from "node:events";
import { readFileSync } from "node:fs";

function load(path: string): string {
  return readFileSync(path, "utf8").trim();
}

function whole(first: string, second: string): string {
  return load(first) + load(second) + ["a.txt"].map((each) => load(each)).join("");
}

class Page {
  get title(): string {
    return whole("a.txt", "b.txt");
  }
}

const jobs = new EventEmitter();
jobs.on("page", async (page: Page) => console.log(whole("a.txt", "b.txt"), page.title));
jobs.emit("page", new Page());
