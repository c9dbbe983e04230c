// Functions in an array, called one after another.
import { EventEmitter } from "node:events";
import { readFileSync } from "node:fs";

const first = (path) => readFileSync(path, "utf8").trim();
const steps = [first, (text) => text.toUpperCase()];

const jobs = new EventEmitter();
jobs.on("load", async (path) => {
  let value = path;
  for (const step of steps) value = step(value);
  console.log(value, first(path));
});
jobs.emit("load", "a.txt");
