// A getter that reads a file becomes a method, where somebody asks for it: whoever reads it calls it, and waits.
import { EventEmitter } from "node:events";
import { readFileSync } from "node:fs";

class Page {
  static readonly all: Page[] = [];

  constructor(readonly path: string) {
    Page.all.push(this);
  }

  static get first(): string | undefined {
    return Page.all[0]?.text;
  }

  /** The whole page. */
  public get text(): string {
    return readFileSync(this.path, "utf8").trim();
  }

  get length(): number {
    return this.text.length;
  }
}

function describe(page: Page): string {
  return `${page.text}:${page.length} ${page.path}`;
}

const jobs = new EventEmitter();
jobs.on("page", async (path: string) => {
  const page = new Page(path);
  console.log(describe(page), Page.first, page["text"].toUpperCase());
});
jobs.emit("page", process.argv[2] ?? "a.txt");
