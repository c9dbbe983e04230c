// map whose callback writes to one place: the order of the effects matters, so the items stay one after another.
import { EventEmitter } from "node:events";
import { appendFileSync, readFileSync, rmSync } from "node:fs";

let lines = 0;

function log(text: string): number {
  appendFileSync("log.txt", `${text}\n`);
  lines += 1;
  return lines;
}

const jobs = new EventEmitter();
jobs.on("log", async (texts: string[]) => {
  const numbers = texts.map((text) => log(text));
  console.log(numbers, readFileSync("log.txt", "utf8"));
  rmSync("log.txt");
});
jobs.emit("log", Array.from({ length: 40 }, (_, index) => `line ${index}`));
