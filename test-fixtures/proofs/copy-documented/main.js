// A copy of a helper in JavaScript takes the comment along in which its types stand.
import { EventEmitter } from "node:events";
import { readFileSync } from "node:fs";

/**
 * Reads a text.
 * @param {string} path where
 * @param {(line: string) => boolean} isWanted
 * @returns {string[]} what is there
 */
function load(path, isWanted) {
  return readFileSync(path, "utf8")
    .split("\n")
    .filter((line) => isWanted(line));
}

class Page {
  get lines() {
    return load("a.txt", (line) => line.length > 0).length;
  }
}

const jobs = new EventEmitter();
jobs.on("page", async (/** @type {Page} */ page) => {
  console.log(load("a.txt", (line) => line !== ""), page.lines);
});
jobs.emit("page", new Page());
