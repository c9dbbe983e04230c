// finally runs after what was returned is there, and before the caller goes on.
import { EventEmitter } from "node:events";
import { readFileSync } from "node:fs";

function load(path: string): string {
  console.log("open");
  try {
    return readFileSync(path, "utf8").trim();
  } finally {
    console.log("close");
  }
}

function twice(path: string): string {
  try {
    return load(path) + load(path);
  } finally {
    console.log("both closed");
  }
}

const jobs = new EventEmitter();
jobs.on("load", async (path: string) => {
  console.log(twice(path));
});
jobs.emit("load", process.argv[2] ?? "a.txt");
