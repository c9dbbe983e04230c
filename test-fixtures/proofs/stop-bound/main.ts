// The helper is bound to another name with bind, so its calls can't be told apart any more.
import { EventEmitter } from "node:events";
import { readFileSync } from "node:fs";

function load(this: { folder: string }, name: string): string {
  return readFileSync(`${this.folder}/${name}`, "utf8").trim();
}

const loaders = [load.bind({ folder: "data" })];

const jobs = new EventEmitter();
jobs.on("load", async (name: string) => {
  for (const each of loaders) console.log(each(name));
  console.log(load.call({ folder: "data" }, name));
});
jobs.emit("load", "a.txt");
