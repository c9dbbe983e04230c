// The copy's name is not given to an import as well, although the function takes the import's usual one.
import { EventEmitter } from "node:events";
import { readFileSync } from "node:fs";

function readFile(path: string): string {
  return readFileSync(path, "utf8").trim();
}

class Page {
  get text(): string {
    return readFile("a.txt");
  }
}

const jobs = new EventEmitter();
jobs.on("page", async (page: Page) => console.log(readFile("a.txt"), page.text));
jobs.emit("page", new Page());
