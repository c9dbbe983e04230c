// A helper that a getter calls as well stays for it, and an asynchronous one stands beside it.
import { EventEmitter } from "node:events";
import { readFileSync } from "node:fs";

function load(path: string): string {
  return readFileSync(path, "utf8").trim();
}

class Page {
  get text(): string {
    return load("a.txt");
  }
}

const jobs = new EventEmitter();
jobs.on("page", async (page: Page) => {
  console.log(load("a.txt"), page.text.length);
});
jobs.emit("page", new Page());
