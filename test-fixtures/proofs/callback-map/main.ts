// map: reads of a list that is written down are started together, those of one without a bound one after another.
import { EventEmitter } from "node:events";
import { readFileSync } from "node:fs";

function load(name: string): string {
  return readFileSync(`data/${name}.txt`, "utf8").trim();
}

function loadAll(names: string[]): string[] {
  return names.map((name) => load(name));
}

const jobs = new EventEmitter();
jobs.on("all", async (names: string[]) => {
  const sizes = names.map((name, index) => load(name).length + index);
  const known = ["a", "b"].map((name) => load(name));
  console.log(loadAll(names).join(", "), sizes, known);
});
jobs.emit("all", ["a", "b", process.argv[2] ?? "c"]);
