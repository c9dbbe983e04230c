// Optional chains: x?.load(), x?.load?.(), x?.load().length, and what follows them.
import { EventEmitter } from "node:events";
import { readFileSync } from "node:fs";

class Store {
  constructor(readonly next?: Store) {}
  load(path: string): string {
    return readFileSync(path, "utf8").trim();
  }
}

function size(store: Store | undefined, path: string): number | undefined {
  return store?.load(path).length;
}

function text(store: Store | undefined, path: string): string {
  return store?.load(path) ?? "nothing";
}

const jobs = new EventEmitter();
jobs.on("show", async (store: Store | undefined) => {
  console.log(size(store, "a.txt"), text(store, "a.txt"));
  console.log(store?.next?.load("a.txt")?.toUpperCase());
});
jobs.emit("show", new Store(new Store()));
setTimeout(() => jobs.emit("show", undefined), 50);
