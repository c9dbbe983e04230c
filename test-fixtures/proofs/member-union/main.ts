// A receiver of one of two classes that have nothing else in common.
import { EventEmitter } from "node:events";
import { readFileSync } from "node:fs";

class Disk {
  get(name: string): unknown {
    return readFileSync(name, "utf8").trim();
  }
}

class Memory {
  get(name: string): unknown {
    return `memory of ${name}`;
  }
}

function show(source: Disk | Memory, name: string): string {
  return `shown ${source.get(name)}`;
}

const jobs = new EventEmitter();
jobs.on("show", async (name: string) => console.log(show(new Disk(), name), show(new Memory(), name)));
jobs.emit("show", "a.txt");
