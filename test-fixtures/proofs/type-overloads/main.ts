// Overloads change together with their implementation.
import { EventEmitter } from "node:events";
import { readFileSync } from "node:fs";

function load(path: string): string;
function load(path: string, as: "lines"): string[];
function load(path: string, as?: "lines"): string | string[] {
  const text = readFileSync(path, "utf8").trim();
  return as === "lines" ? text.split("\n") : text;
}

class Store {
  get(name: string): string;
  get(name: number): number;
  get(name: string | number): string | number {
    return typeof name === "number" ? load("a.txt", "lines").length + name : load(name);
  }
}

const jobs = new EventEmitter();
jobs.on("load", async () => {
  const store = new Store();
  console.log(load("a.txt").length, load("a.txt", "lines").length, store.get("a.txt"), store.get(1));
});
jobs.emit("load");
