// The constructor reads a parameter by the property that it declares: the factory has the parameter.
import { EventEmitter } from "node:events";
import { readFileSync } from "node:fs";

class Page {
  readonly text: string;
  readonly size: number;

  constructor(
    private readonly path: string,
    readonly most = 100,
  ) {
    this.text = readFileSync(this.path, "utf8").trim().slice(0, this.most);
    this.size = this.text.length;
  }

  show(): string {
    return `${this.path}: ${this.text} (${this.size})`;
  }
}

const jobs = new EventEmitter();
jobs.on("show", async (path: string) => console.log(new Page(path).show(), new Page(path, 3).show()));
jobs.emit("show", "a.txt");
