// JavaScript whose function type stands in JSDoc, for the variable as a whole.
import { EventEmitter } from "node:events";
import { readFileSync } from "node:fs";

/** @type {(path: string) => number} */
const size = (path) => readFileSync(path, "utf8").length;

const jobs = new EventEmitter();
jobs.on("load", async (/** @type {string} */ path) => {
  console.log(size(path));
});
jobs.emit("load", "a.txt");
