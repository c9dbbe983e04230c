// An optional call that ends its chain: x?.load(), x?.y?.load(), with ?? behind it.
import { EventEmitter } from "node:events";
import { readFileSync } from "node:fs";

class Store {
  constructor(readonly next?: Store) {}
  load(path: string): string {
    return readFileSync(path, "utf8").trim();
  }
}

function text(store: Store | undefined, path: string): string {
  return store?.load(path) ?? "nothing";
}

const jobs = new EventEmitter();
jobs.on("show", async (store: Store | undefined) => {
  const inner = store?.next?.load("a.txt");
  console.log(text(store, "a.txt"), inner?.toUpperCase());
});
jobs.emit("show", new Store(new Store()));
process.once("beforeExit", () => jobs.emit("show", undefined));
