// A helper that a trap of a Proxy calls as well, which the language asks without waiting.
import { EventEmitter } from "node:events";
import { readFileSync } from "node:fs";

const load = (path: string): string => readFileSync(path, "utf8").trim();

const texts = new Proxy<Record<string, string>>({}, { get: (_target, name) => load(`${String(name)}.txt`) });

const jobs = new EventEmitter();
jobs.on("load", async () => console.log(load("a.txt"), texts["a"]));
jobs.emit("load");
