// A class that is what an interface asks for without saying so, called directly and through the interface.
import { EventEmitter } from "node:events";
import { readFileSync } from "node:fs";

interface Source {
  read(name: string): unknown;
}

class DiskSource {
  read(name: string): unknown {
    return readFileSync(name, "utf8").trim();
  }
}

function show(source: Source, name: string): void {
  console.log(source.read(name));
}

const jobs = new EventEmitter();
jobs.on("show", async (name: string) => {
  console.log(new DiskSource().read(name));
  show(new DiskSource(), name);
});
jobs.emit("show", "a.txt");
