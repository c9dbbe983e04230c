// An abstract member and its overrides, called by the base class.
import { EventEmitter } from "node:events";
import { readFileSync } from "node:fs";

abstract class Report {
  abstract body(): string;
  protected abstract readonly title: string;
  render(): string {
    return `${this.title}: ${this.body()}`;
  }
}

class FileReport extends Report {
  protected override readonly title = "file";
  override body(): string {
    return readFileSync("a.txt", "utf8").trim();
  }
}

class FixedReport extends Report {
  protected override readonly title = "fixed";
  override body(): string {
    return "always the same";
  }
}

const jobs = new EventEmitter();
jobs.on("render", async (reports: Report[]) => {
  for (const report of reports) console.log(report.render());
});
jobs.emit("render", [new FileReport(), new FixedReport()]);
