// Shared state that is written after the await in other ways than by its name: deleted, by a pattern, in a loop's head, by Object.assign, by its length, behind an assertion.
import { EventEmitter } from "node:events";
import { readFileSync } from "node:fs";

const open: Record<string, string> = { a: "x" };
const pending = ["p"];
const settings: { page?: { count: number } } = { page: { count: 0 } };
const sums = { size: 0 };
let count = 0;
let name = "";
let last = 0;

const jobs = new EventEmitter();
jobs.on("deleted", async () => {
  if (!open["a"]) return;
  const text = readFileSync("a.txt", "utf8").trim();
  delete open.a;
  console.log(text);
});
jobs.on("pattern", async () => {
  const before = count;
  const text = readFileSync("a.txt", "utf8").trim();
  [count, name] = [before + text.length, text];
});
jobs.on("head", async () => {
  const before = last;
  const text = readFileSync("a.txt", "utf8").trim();
  for (last of [before + text.length]) name = text;
});
jobs.on("assign", async () => {
  const before = sums.size;
  const text = readFileSync("a.txt", "utf8").trim();
  Object.assign(sums, { size: before + text.length });
});
jobs.on("length", async () => {
  const first = pending[0];
  console.log(first, readFileSync("a.txt", "utf8").trim());
  pending.length = 0;
});
jobs.on("assertion", async () => {
  const before = settings.page?.count ?? 0;
  const text = readFileSync("a.txt", "utf8").trim();
  settings.page!.count = before + text.length;
});
const left = jobs.eventNames();
process.on("beforeExit", () => {
  const job = left.shift();
  if (job !== undefined) setImmediate(() => jobs.emit(job));
});
process.on("exit", () => console.log(open, count, last, sums, pending, settings, name));
