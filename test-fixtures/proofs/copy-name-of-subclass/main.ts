// A class that extends the helper's, in another file, has a method of the name that the copy would have.
import { EventEmitter } from "node:events";
import { Store } from "./store.js";
class Lazy extends Store {
  async loadAsync(path: string): Promise<string> {
    return `lazily ${path}`;
  }
}
const jobs = new EventEmitter();
jobs.on("page", async (store: Store) => console.log(store.load("a.txt"), store.title));
jobs.emit("page", new Lazy());
