// A file is opened, read in parts and closed: the descriptor becomes a handle.
import { EventEmitter } from "node:events";
import { closeSync, fstatSync, openSync, readSync } from "node:fs";

function head(path: string): string {
  const file = openSync(path, "r");
  try {
    const buffer = Buffer.alloc(4);
    const count = readSync(file, buffer, 0, 4, 0);
    return `${buffer.toString("utf8", 0, count)} of ${fstatSync(file).size}`;
  } finally {
    closeSync(file);
  }
}

const jobs = new EventEmitter();
jobs.on("head", async (path: string) => console.log(head(path)));
jobs.emit("head", process.argv[2] ?? "a.txt");
