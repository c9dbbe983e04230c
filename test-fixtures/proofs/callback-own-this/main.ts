// A function expression as a callback is given its own this, which a loop has no place for.
import { EventEmitter } from "node:events";
import { readFileSync } from "node:fs";

const jobs = new EventEmitter();
jobs.on("all", async (names: string[]) => {
  names.forEach(function (this: { path: string }, name: string) {
    console.log(readFileSync(`${this.path}/${name}`, "utf8").trim());
  }, { path: "data" });
});
jobs.emit("all", ["a.txt"]);
