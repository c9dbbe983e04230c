// A chain of callbacks, of which only some read.
import { EventEmitter } from "node:events";
import { readFileSync } from "node:fs";

const load = (name: string): string => readFileSync(name, "utf8").trim();

function titles(names: string[]): string {
  return names
    .filter((name) => name.endsWith(".txt"))
    .map((name) => load(name))
    .filter((text) => text !== "")
    .map((text) => text.toUpperCase())
    .join(", ");
}

const jobs = new EventEmitter();
jobs.on("titles", async (names: string[]) => console.log(titles(names)));
jobs.emit("titles", ["a.txt", "b.md", "c.txt", "empty.txt"]);
