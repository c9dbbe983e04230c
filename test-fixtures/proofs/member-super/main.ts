// An override calls the member that it overrides.
import { EventEmitter } from "node:events";
import { readFileSync } from "node:fs";

class Page {
  text(path: string): string {
    return readFileSync(path, "utf8").trim();
  }
}

class LoudPage extends Page {
  override text(path: string): string {
    return super.text(path).toUpperCase();
  }
}

class CountedPage extends LoudPage {
  reads = 0;
  override text(path: string): string {
    this.reads++;
    return `${this.reads} ${super.text(path)}`;
  }
}

const jobs = new EventEmitter();
jobs.on("page", async (page: Page) => console.log(page.text("a.txt")));
jobs.emit("page", new CountedPage());
process.once("beforeExit", () => jobs.emit("page", new Page()));
