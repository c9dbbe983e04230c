// toJSON is called by JSON.stringify, which does not wait.
import { EventEmitter } from "node:events";
import { readFileSync } from "node:fs";

class Page {
  toJSON(): { text: string } {
    return { text: readFileSync("a.txt", "utf8").trim() };
  }
}

const jobs = new EventEmitter();
jobs.on("page", async (page: Page) => console.log(page.toJSON().text, JSON.stringify(page)));
jobs.emit("page", new Page());
