// What the constructor threw, the factory throws: with a file that is missing and nobody who catches, and with one who does.
import { EventEmitter } from "node:events";
import { readFileSync } from "node:fs";

interface Options {
  path: string;
  title: string;
}

class Report {
  readonly lines: readonly string[];
  readonly title: string;

  constructor({ path, title }: Options) {
    this.title = title.toUpperCase();
    this.lines = readFileSync(path, "utf8").split("\n");
  }
}

const jobs = new EventEmitter();
jobs.on("report", async (path: string) => {
  try {
    console.log(new Report({ path: "none.json", title: "none" }).title);
  } catch (error) {
    console.log((error as NodeJS.ErrnoException).code);
  }
  const report = new Report({ path, title: "lines" });
  console.log(report.title, report.lines.length);
});
jobs.emit("report", process.argv[2] ?? "a.json");
