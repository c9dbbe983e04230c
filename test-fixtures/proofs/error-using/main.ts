// using: what is returned must be there before the resource is disposed of.
import { EventEmitter } from "node:events";
import { readFileSync } from "node:fs";

class Handle {
  isOpen = true;
  read(path: string): string {
    const text = readFileSync(path, "utf8").trim();
    if (!this.isOpen) throw new Error("read after close");
    return text;
  }
  [Symbol.dispose](): void {
    this.isOpen = false;
    console.log("closed");
  }
}

function load(path: string): string {
  using handle = new Handle();
  return handle.read(path);
}

const jobs = new EventEmitter();
jobs.on("load", async (path: string) => console.log(load(path)));
jobs.emit("load", "a.txt");
