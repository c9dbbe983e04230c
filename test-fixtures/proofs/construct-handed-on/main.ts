// Whoever is handed the class may construct it.
import { EventEmitter } from "node:events";
import { readFileSync } from "node:fs";

class Page {
  readonly text: string;
  constructor(path: string) {
    this.text = readFileSync(path, "utf8");
  }
}

const made: Page[] = [];
function register(kind: new (path: string) => Page): void {
  made.push(new kind("a.txt"));
}

const jobs = new EventEmitter();
jobs.on("page", async (path: string) => {
  register(Page);
  console.log(new Page(path).text, made.length);
});
jobs.emit("page", "a.txt");
