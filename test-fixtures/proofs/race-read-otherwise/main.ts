// Shared state that is read before the await in other ways than by its name: as an argument of the read itself, by a pattern, by another name, in an error that several wait for, beside a parameter of its name.
import { EventEmitter } from "node:events";
import { appendFileSync, readFileSync, writeFileSync } from "node:fs";

const state = { count: 0 };
const alias = state;
const running: { state: string }[] = [];
let buffer = "";
let total = 0;

class Failure extends Error {
  told = false;
}
const failing = Promise.reject(new Failure("failed"));
failing.catch(() => {});

const jobs = new EventEmitter();
jobs.on("flush", async () => {
  appendFileSync("log.txt", buffer);
  buffer = "";
});
jobs.on("taken out", async () => {
  const { count } = state;
  const text = readFileSync("a.txt", "utf8").trim();
  state.count = count + text.length;
});
jobs.on("another name", async () => {
  const before = alias.count;
  const text = readFileSync("a.txt", "utf8").trim();
  state.count = before + text.length;
});
jobs.on("same name", async (sizes: number[]) => {
  const before = total + sizes.map((total) => total + 1).length;
  const text = readFileSync("a.txt", "utf8").trim();
  total = before + text.length;
});
jobs.on("failing", async () => {
  try {
    await failing;
  } catch (error) {
    if (!(error instanceof Failure) || error.told) return;
    const text = readFileSync("a.txt", "utf8").trim();
    error.told = true;
    console.log(text, error.message);
  }
});
jobs.on("given away", async () => {
  const job = { state: "new" };
  running.push(job);
  if (job.state !== "new") return;
  const text = readFileSync("a.txt", "utf8").trim();
  job.state = text;
});

writeFileSync("log.txt", "");
buffer += "one";
const left = jobs.eventNames();
process.on("beforeExit", () => {
  const job = left.shift();
  if (job !== undefined) setImmediate(() => jobs.emit(job, [1]));
});
process.on("exit", () => console.log(state, total, running, buffer, readFileSync("log.txt", "utf8")));
