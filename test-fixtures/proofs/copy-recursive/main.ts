// A helper that calls itself: its copy calls the copy.
import { EventEmitter } from "node:events";
import { existsSync, readFileSync } from "node:fs";

function follow(path: string): string {
  const text = readFileSync(path, "utf8").trim();
  return existsSync(text) ? follow(text) : text;
}

class Page {
  get title(): string {
    return follow("a.txt");
  }
}

const jobs = new EventEmitter();
jobs.on("page", async (page: Page) => console.log(follow("a.txt"), page.title));
jobs.emit("page", new Page());
