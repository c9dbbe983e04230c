// A function that returns a promise without being async: its type stays, and the helper in it is awaited.
import { EventEmitter } from "node:events";
import { readFileSync } from "node:fs";
import { setTimeout as wait } from "node:timers/promises";

function load(path: string): string {
  return readFileSync(path, "utf8").trim();
}

function later(path: string): Promise<string> {
  const text = load(path);
  return wait(1).then(() => text);
}

const now = (path: string): Promise<string> => Promise.resolve(load(path));

const jobs = new EventEmitter();
jobs.on("load", async (path: string) => {
  try {
    console.log(await later(path), await now(path));
  } catch (error) {
    console.log((error as NodeJS.ErrnoException).code);
  }
});
jobs.emit("load", process.argv[2] ?? "a.txt");
