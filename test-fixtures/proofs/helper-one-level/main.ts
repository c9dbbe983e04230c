// A helper that reads is called by an asynchronous listener: the helper becomes asynchronous, its call is awaited.
import { EventEmitter } from "node:events";
import { readFileSync } from "node:fs";

function load(name: string) {
  return readFileSync(`data/${name}.txt`, "utf8").trim();
}

const jobs = new EventEmitter();
jobs.on("report", async (name: string) => {
  console.log(load(name).toUpperCase());
});
jobs.emit("report", process.argv[2] ?? "may");
