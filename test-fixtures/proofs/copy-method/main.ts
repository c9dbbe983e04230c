// Methods with modifiers are copied, one that calls another, each under its own new name.
import { EventEmitter } from "node:events";
import { readFileSync } from "node:fs";

class Store {
  private readSync(path: string): string {
    return readFileSync(path, "utf8").trim();
  }

  public static open(): Store {
    return new Store();
  }

  public load(path: string): string {
    return this.readSync(path).toUpperCase();
  }

  get title(): string {
    return this.load("a.txt");
  }
}

const jobs = new EventEmitter();
jobs.on("page", async (store: Store) => console.log(store.load("a.txt"), store.title));
jobs.emit("page", Store.open());
