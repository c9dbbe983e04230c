// A parameter's default value is computed before the function can wait.
import { EventEmitter } from "node:events";
import { readFileSync } from "node:fs";

function load(): string {
  return readFileSync("a.txt", "utf8").trim();
}

function show(text: string = load()): string {
  return text.toUpperCase();
}

const jobs = new EventEmitter();
jobs.on("show", async () => console.log(show()));
jobs.emit("show");
