// Promise.all over calls that become asynchronous: awaiting each of them inside of it would still be one after another.
import { EventEmitter } from "node:events";
import { readFileSync } from "node:fs";
import { stat } from "node:fs/promises";

function load(path: string): string {
  return readFileSync(path, "utf8").trim();
}

const jobs = new EventEmitter();
jobs.on("load", async (path: string) => {
  const [text, { size }] = await Promise.all([load(path), stat(path)]);
  const texts = await Promise.all([path, "b.txt"].map(async (each) => load(each)));
  console.log(text, size, texts);
});
jobs.emit("load", "a.txt");
