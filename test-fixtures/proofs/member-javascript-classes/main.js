// Classes in JavaScript: overrides are found without any types, also where a base calls them.
import { EventEmitter } from "node:events";
import { Report } from "./report.js";
import { readFileSync } from "node:fs";

class FileReport extends Report {
  body() {
    return readFileSync(this.path, "utf8").trim();
  }
}

class EmptyReport extends Report {}

const jobs = new EventEmitter();
jobs.on("render", async (path) => {
  for (const report of [new FileReport(path), new EmptyReport(path)]) console.log(report.render());
});
jobs.emit("render", "a.txt");
