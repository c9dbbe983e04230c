// A private #method and a private field with an arrow function.
import { EventEmitter } from "node:events";
import { readFileSync } from "node:fs";

class Store {
  readonly #folder: string;
  constructor(folder: string) {
    this.#folder = folder;
  }
  #read(name: string): string {
    return readFileSync(`${this.#folder}/${name}`, "utf8").trim();
  }
  readonly #both = (a: string, b: string): string => this.#read(a) + this.#read(b);
  join(a: string, b: string): string {
    return this.#both(a, b).toUpperCase();
  }
}

const jobs = new EventEmitter();
const store = new Store("data");
jobs.on("join", async () => console.log(store.join("a.txt", "b.txt")));
jobs.emit("join");
