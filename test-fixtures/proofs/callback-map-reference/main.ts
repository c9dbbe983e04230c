// map is given the helper itself.
import { EventEmitter } from "node:events";
import { readFileSync } from "node:fs";

function load(name: string): string {
  return readFileSync(`data/${name}.txt`, "utf8").trim();
}

const jobs = new EventEmitter();
jobs.on("all", async (names: string[]) => console.log(names.map(load).join(", ")));
jobs.emit("all", ["a", "b"]);
