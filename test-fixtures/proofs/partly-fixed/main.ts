// What can be fixed is, although a getter beside it can't be.
import { EventEmitter } from "node:events";
import { readFileSync } from "node:fs";

class Page {
  constructor(private readonly path: string) {}
  get size(): number {
    return readFileSync(this.path).length;
  }
  text(): string {
    return readFileSync(this.path, "utf8").trim();
  }
}

const jobs = new EventEmitter();
jobs.on("page", async (page: Page) => {
  console.log(page.text());
  console.log(page.size);
});
jobs.emit("page", new Page("a.txt"));
