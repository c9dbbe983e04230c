// A helper that an object's iterator calls as well, which for…of and spread ask without waiting.
import { EventEmitter } from "node:events";
import { readdirSync } from "node:fs";

function list(path: string): string[] {
  return readdirSync(path);
}

class Folder {
  constructor(private readonly path: string) {}
  [Symbol.iterator](): Iterator<string> {
    return list(this.path).values();
  }
}

const jobs = new EventEmitter();
jobs.on("list", async (path: string) => {
  console.log(list(path).length, [...new Folder(path)]);
});
jobs.emit("list", "data");
