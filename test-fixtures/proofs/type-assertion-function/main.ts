// An assertion function can't be promised either.
import { EventEmitter } from "node:events";
import { readFileSync } from "node:fs";

function assertKnown(name: string | undefined): asserts name is string {
  if (name === undefined || !readFileSync("names.txt", "utf8").includes(name)) throw new Error("unknown");
}

const jobs = new EventEmitter();
jobs.on("visit", async (name: string | undefined) => {
  assertKnown(name);
  console.log(name.toUpperCase());
});
jobs.emit("visit", "ada");
