// A receiver whose type is a type parameter, bound to an interface.
import { EventEmitter } from "node:events";
import { readFileSync } from "node:fs";

interface Source {
  get?(name: string): unknown;
  all(): unknown[];
}

class Disk implements Source {
  constructor(private readonly name: string) {}
  get(name: string): unknown {
    return readFileSync(name, "utf8").trim();
  }
  all(): unknown[] {
    return [this.get(this.name)];
  }
}

function show<S extends Source>(source: S, name: string): string {
  return `${source.get?.(name)} ${source.all().join()}`;
}

const jobs = new EventEmitter();
jobs.on("show", async (name: string) => {
  const disk = new Disk(name);
  console.log(disk.get(name), disk.all());
  console.log(show(disk, name));
});
jobs.emit("show", "a.txt");
