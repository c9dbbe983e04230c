// A helper that is long stays one, unless a person wants it twice: what is changed in one is forgotten in the other.
import { EventEmitter } from "node:events";
import { readFileSync } from "node:fs";

function settings(path: string): Map<string, number> {
  const found = new Map<string, number>();
  for (const line of readFileSync(path, "utf8").split("\n")) {
    const at = line.indexOf("=");
    if (at === -1) continue;
    const name = line.slice(0, at).trim();
    const value = Number(line.slice(at + 1));
    if (Number.isNaN(value)) throw new Error(`${name} is no number`);
    found.set(name, value);
  }
  return found;
}

class Page {
  get count(): number {
    return settings("a.txt").size;
  }
}

const jobs = new EventEmitter();
jobs.on("page", async (page: Page) => console.log(settings("a.txt"), page.count));
jobs.emit("page", new Page());
