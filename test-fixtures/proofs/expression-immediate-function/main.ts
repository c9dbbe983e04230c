// A function that is called where it is written.
import { EventEmitter } from "node:events";
import { readFileSync } from "node:fs";

function describe(path: string): string {
  const size = (() => {
    const text = readFileSync(path, "utf8");
    return text.length > 3 ? "long" : "short";
  })();
  const upper = (function () {
    return readFileSync(path, "utf8").trim().toUpperCase();
  })();
  return `${size} ${upper}`;
}

const jobs = new EventEmitter();
jobs.on("describe", async (path: string) => console.log(describe(path)));
jobs.emit("describe", "a.txt");
