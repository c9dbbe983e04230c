// The same in JavaScript, without a type that says what the table holds.
import { EventEmitter } from "node:events";
import { readFileSync } from "node:fs";

const load = (path) => readFileSync(path, "utf8").trim();
const loaders = { text: load, name: (path) => path };

const jobs = new EventEmitter();
jobs.on("load", async (kind, path) => {
  console.log(load(path), loaders[kind](path));
});
jobs.emit("load", "text", "a.txt");
