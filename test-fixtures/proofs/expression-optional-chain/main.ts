// An optional chain that goes on behind the call: an await would cut it in two.
import { EventEmitter } from "node:events";
import { readFileSync } from "node:fs";

class Store {
  load(path: string): string {
    return readFileSync(path, "utf8").trim();
  }
}

function size(store: Store | undefined, path: string): number | undefined {
  return store?.load(path).length;
}

const jobs = new EventEmitter();
jobs.on("show", async (store: Store | undefined) => console.log(size(store, "a.txt")));
jobs.emit("show", new Store());
process.once("beforeExit", () => jobs.emit("show", undefined));
