// A parameter that is a pattern gets a name in the factory, which is not the name of another one.
import { EventEmitter } from "node:events";
import { readFileSync } from "node:fs";
class Page {
  readonly text: string;
  constructor(
    { path }: { path: string },
    readonly options: { upper: boolean },
  ) {
    this.text = readFileSync(path, "utf8").trim();
  }
}
const jobs = new EventEmitter();
jobs.on("page", async () => {
  const page = new Page({ path: "a.txt" }, { upper: true });
  console.log(page.text, page.options.upper);
});
jobs.emit("page");
