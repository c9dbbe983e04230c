// A setter gives nothing back that could be awaited.
import { EventEmitter } from "node:events";
import { readFileSync, writeFileSync } from "node:fs";

class Page {
  set text(value: string) {
    writeFileSync("out.txt", value);
  }
}

const jobs = new EventEmitter();
jobs.on("page", async (page: Page) => {
  page.text = "set";
});
jobs.emit("page", new Page());
setTimeout(() => console.log(readFileSync("out.txt", "utf8")), 20).ref();
