// Where a static method makes all objects already, that one waits.
import { EventEmitter } from "node:events";
import { readFileSync, statSync } from "node:fs";

class Page {
  #size = 0;
  readonly #text: string;
  #opened = false;

  private constructor(path: string) {
    // What the page says.
    this.#text = readFileSync(path, "utf8");
    this.count(path);
  }

  static open(path: string): Page {
    const page = new Page(path);
    page.#opened = true;
    return page;
  }

  describe(): string {
    return `${this.#text.trim()} ${this.#size} ${this.#opened}`;
  }

  private count(path: string): void {
    this.#size += statSync(path).size;
  }
}

const jobs = new EventEmitter();
jobs.on("page", async (path: string) => console.log(Page.open(path).describe()));
jobs.emit("page", "a.txt");
