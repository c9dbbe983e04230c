// `total += await …` reads the variable before the wait and writes it after it: additions get lost.
import { EventEmitter } from "node:events";
import { statSync } from "node:fs";

let total = 0;

const size = (path: string): number => statSync(path).size;

const jobs = new EventEmitter();
jobs.on("add", async (path: string) => {
  total += size(path);
  console.log(total);
});
jobs.emit("add", "a.txt");
process.once("beforeExit", () => jobs.emit("add", "a.txt"));
