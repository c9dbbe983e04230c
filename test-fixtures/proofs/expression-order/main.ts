// The order in which operands and arguments are evaluated stays.
import { EventEmitter } from "node:events";
import { readFileSync } from "node:fs";

const seen: string[] = [];

function load(name: string): number {
  seen.push(name);
  return Number(readFileSync(`${name}.txt`, "utf8"));
}

function note(name: string, value: number): number {
  seen.push(name);
  return value;
}

function compute(): number {
  const list = [note("first", 1), load("a"), note("second", 2), load("b")];
  return load("a") ** 2 - -load("b") * note("third", 3) + Math.max(note("fourth", 4), load("b"), list.length);
}

const jobs = new EventEmitter();
jobs.on("compute", async () => {
  let total = 1;
  total += compute();
  total -= load("a");
  console.log(total, seen.join());
});
jobs.emit("compute");
