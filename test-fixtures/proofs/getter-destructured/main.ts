// A getter that somebody takes out of the object by destructuring stays one.
import { EventEmitter } from "node:events";
import { readFileSync } from "node:fs";

class Page {
  get text(): string {
    return readFileSync("a.txt", "utf8");
  }
}

const jobs = new EventEmitter();
jobs.on("page", async (page: Page) => {
  const { text } = page;
  console.log(text, page.text.length);
});
jobs.emit("page", new Page());
