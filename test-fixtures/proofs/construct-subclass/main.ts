// A class that others extend is constructed by them, and they can not wait either.
import { EventEmitter } from "node:events";
import { readFileSync } from "node:fs";

class Page {
  readonly text: string;
  constructor(path: string) {
    this.text = readFileSync(path, "utf8");
  }
}

class Draft extends Page {
  readonly isDraft = true;
}

const jobs = new EventEmitter();
jobs.on("page", async (path: string) => console.log(new Page(path).text, new Draft(path).isDraft));
jobs.emit("page", "a.txt");
