// A getter with a setter of the same name stays one: nobody can assign to a method.
import { EventEmitter } from "node:events";
import { readFileSync } from "node:fs";

class Page {
  readonly written: string[] = [];

  get text(): string {
    return readFileSync("a.txt", "utf8");
  }

  set text(text: string) {
    this.written.push(text);
  }
}

const jobs = new EventEmitter();
jobs.on("page", async (page: Page) => {
  const { length } = page.text;
  page.text += "more";
  console.log(length, page.text, page.written.join());
});
jobs.emit("page", new Page());
