// some: an async predicate would always be true; the items after the first match are not looked at.
import { EventEmitter } from "node:events";
import { readFileSync } from "node:fs";

const reads: string[] = [];

function mentions(path: string, word: string): boolean {
  reads.push(path);
  return readFileSync(path, "utf8").includes(word);
}

function anyMentions(paths: string[], word: string): boolean {
  return paths.some((path) => mentions(path, word));
}

const jobs = new EventEmitter();
jobs.on("search", async (paths: string[]) => {
  if (anyMentions(paths, "needle")) console.log("found");
  if (!anyMentions(paths, "nothing")) console.log("not found");
  console.log(reads);
});
jobs.emit("search", ["a.txt", "b.txt", "c.txt"]);
