// A function that another one returns, and a closure of it.
import { EventEmitter } from "node:events";
import { readFileSync } from "node:fs";

function loaderOf(folder: string): (name: string) => unknown {
  return (name) => readFileSync(`${folder}/${name}`, "utf8").trim();
}

const fromData = loaderOf("data");

const jobs = new EventEmitter();
jobs.on("load", async (name: string) => {
  console.log(fromData(name), loaderOf("data")(name));
});
jobs.emit("load", "a.txt");
