// An interface with two implementations: the declaration and both change together, although one does not block.
import { EventEmitter } from "node:events";
import { DiskStore, MemoryStore } from "./stores.js";
import type { Store } from "./store.js";

function show(store: Store, key: string): string {
  return `${key}=${store.get(key) ?? "nothing"}`;
}

const jobs = new EventEmitter();
jobs.on("show", async (store: Store) => {
  console.log(show(store, "a"), store.has("b"));
});
jobs.emit("show", new DiskStore("data"));
process.once("beforeExit", () => jobs.emit("show", new MemoryStore()));
