// A setter gives nothing back that could be awaited.
import { EventEmitter } from "node:events";
import { writeFileSync } from "node:fs";
import { readFile } from "node:fs/promises";

class Page {
  set text(value: string) {
    writeFileSync("out.txt", value);
  }
}

const jobs = new EventEmitter();
jobs.on("page", async (page: Page) => {
  page.text = "set";
  console.log(await readFile("out.txt", "utf8"));
});
jobs.emit("page", new Page());
