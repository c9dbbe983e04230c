// JavaScript whose types stand in JSDoc: the declared return type changes there.
import { EventEmitter } from "node:events";
import { readFileSync } from "node:fs";

/**
 * Reads a text.
 * @param {string} path where
 * @returns {string} what is there
 */
function load(path) {
  return readFileSync(path, "utf8").trim();
}

const jobs = new EventEmitter();
jobs.on("load", async (/** @type {string} */ path) => {
  console.log(load(path));
});
jobs.emit("load", "a.txt");
