// toString is called by the language, which does not wait.
import { EventEmitter } from "node:events";
import { readFileSync } from "node:fs";

class Page {
  toString(): string {
    return readFileSync("a.txt", "utf8").trim();
  }
}

const jobs = new EventEmitter();
jobs.on("page", async (page: Page) => console.log(page.toString(), `${page}`));
jobs.emit("page", new Page());
