// One caller is asynchronous already and one is not: the first only gets its await.
import { EventEmitter } from "node:events";
import { readFileSync } from "node:fs";
import { readFile } from "node:fs/promises";

function load(path: string): string {
  return readFileSync(path, "utf8").trim();
}

async function both(): Promise<string> {
  const other = (await readFile("b.txt", "utf8")).trim();
  return load("a.txt") + other;
}

function one(): string {
  return load("a.txt");
}

const jobs = new EventEmitter();
jobs.on("both", async () => console.log(await both(), one()));
jobs.emit("both");
