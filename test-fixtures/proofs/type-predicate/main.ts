// A type predicate can't be promised: the compiler would not narrow any more.
import { EventEmitter } from "node:events";
import { readFileSync } from "node:fs";

function isKnown(name: string | undefined): name is string {
  return name !== undefined && readFileSync("names.txt", "utf8").split("\n").includes(name);
}

const jobs = new EventEmitter();
jobs.on("visit", async (name: string | undefined) => {
  if (isKnown(name)) console.log(name.toUpperCase());
});
jobs.emit("visit", "ada");
