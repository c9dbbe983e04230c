// A getter can't be awaited inside: nothing changes, and the reason names it.
import { EventEmitter } from "node:events";
import { readFileSync } from "node:fs";

class Page {
  constructor(private readonly path: string) {}
  get text(): string {
    return readFileSync(this.path, "utf8").trim();
  }
}

const jobs = new EventEmitter();
jobs.on("page", async (page: Page) => console.log(page.text));
jobs.emit("page", new Page("a.txt"));
