// Array.from with a mapper.
import { EventEmitter } from "node:events";
import { readFileSync } from "node:fs";

const load = (name: string): string => readFileSync(`${name}.txt`, "utf8").trim();

const jobs = new EventEmitter();
jobs.on("load", async (names: Set<string>) => {
  const texts = Array.from(names, (name) => load(name));
  const numbered = Array.from({ length: 2 }, (_, index) => load(`part${index}`));
  console.log(texts, numbered);
});
jobs.emit("load", new Set(["a", "part1"]));
