// What an interface and an abstract class ask for becomes a method with the getters, and so do those of other classes.
import { EventEmitter } from "node:events";
import { readFileSync } from "node:fs";
import { Lines, type Source } from "./sources.js";

class Disk extends Lines implements Source {
  constructor(readonly path: string) {
    super();
  }

  get text(): string {
    return readFileSync(this.path, "utf8");
  }

  override get lines(): string[] {
    return this.text.split("\n");
  }
}

class Nothing implements Source {
  readonly path = "";
  get text(): string {
    return "";
  }
}

function first(sources: readonly Source[]): string | undefined {
  for (const source of sources) if (source.text) return source.text.slice(0, 3);
  return undefined;
}

const jobs = new EventEmitter();
jobs.on("read", async (path: string) => {
  const disk = new Disk(path);
  console.log(first([new Nothing(), disk]), disk.count, disk.text.length);
});
jobs.emit("read", "a.txt");
