// Functions that are kept in a Map and taken out of it by a name.
import { EventEmitter } from "node:events";
import { readFileSync } from "node:fs";

const load = (path: string): unknown => readFileSync(path, "utf8").trim();

const commands = new Map<string, (path: string) => unknown>();
commands.set("load", (path) => load(path));

const jobs = new EventEmitter();
jobs.on("run", async (name: string, path: string) => {
  console.log(load(path), commands.get(name)?.(path));
});
jobs.emit("run", "load", "a.txt");
