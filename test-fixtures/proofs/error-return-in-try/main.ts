// return in a try: without await the catch would not cover it any more.
import { EventEmitter } from "node:events";
import { readFileSync } from "node:fs";

function load(path: string): string {
  return readFileSync(path, "utf8").trim();
}

function loadOr(path: string, fallback: string): string {
  try {
    return load(path);
  } catch {
    return fallback;
  }
}

function loadNamed(path: string): string {
  try {
    return load(path);
  } catch (error) {
    throw new Error(`${path} is broken`, { cause: (error as NodeJS.ErrnoException).code });
  }
}

const jobs = new EventEmitter();
jobs.on("load", async (path: string) => {
  console.log(loadOr("missing.txt", "fallback"), loadOr("a.txt", "fallback"));
  console.log(loadNamed(path));
});
jobs.emit("load", process.argv[2] ?? "a.txt");
