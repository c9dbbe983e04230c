// An error in a callback of map reaches the catch around it, with its own code.
import { EventEmitter } from "node:events";
import { readFileSync } from "node:fs";

function loadAll(paths: string[]): string[] {
  try {
    return paths.map((path) => readFileSync(path, "utf8").trim());
  } catch (error) {
    console.log("caught", (error as NodeJS.ErrnoException).code);
    throw error;
  }
}

const jobs = new EventEmitter();
jobs.on("load", async (paths: string[]) => console.log(loadAll(paths)));
jobs.emit("load", ["a.txt", process.argv[2] ?? "b.txt"]);
