// forEach becomes a loop that waits: a forEach with an async callback would run on without anybody waiting.
import { EventEmitter } from "node:events";
import { readFileSync } from "node:fs";

function show(names: string[]): number {
  let total = 0;
  names.forEach((name, index) => {
    const text = readFileSync(`data/${name}.txt`, "utf8").trim();
    total += text.length;
    console.log(index, text);
  });
  return total;
}

const jobs = new EventEmitter();
jobs.on("show", async (names: string[]) => console.log(show(names)));
jobs.emit("show", ["a", "b"]);
