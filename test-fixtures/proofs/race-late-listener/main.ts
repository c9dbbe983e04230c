// A listener of what is made after the await misses nothing; one of something older may.
import { EventEmitter } from "node:events";
import { readFileSync } from "node:fs";

const count = (path: string): number => Number(readFileSync(path, "utf8"));

function start(path: string): void {
  const most = count(path);
  const steps = new EventEmitter();
  steps.on("step", (step: number) => console.log(step, "of", most));
  for (let step = 1; step <= most; step++) steps.emit("step", step);
}

const jobs = new EventEmitter();
jobs.on("start", async (path: string) => start(path));
jobs.emit("start", "a.txt");
