// map of something whose type nobody knows: it is taken for an array, and a person looks at it.
import { EventEmitter } from "node:events";
import { readFileSync } from "node:fs";

const jobs = new EventEmitter();
jobs.on("show", async (names) => {
  console.log(names.map((name) => readFileSync(name, "utf8").trim()).join());
});
jobs.emit("show", ["a.txt", "a.txt"]);
