// A comparator that reads inside of more than a key per item: sort does not wait for it.
import { EventEmitter } from "node:events";
import { readFileSync } from "node:fs";

function compare(a: string, b: string): number {
  const merged = readFileSync(`${a}-${b}.txt`.replace("b-a", "a-b"), "utf8");
  return merged.startsWith(a) ? -1 : 1;
}

const jobs = new EventEmitter();
jobs.on("sort", async (names: string[]) => console.log(names.sort(compare).join()));
jobs.emit("sort", ["b", "a"]);
