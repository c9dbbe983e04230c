// A helper that is declared by a function type: the type would have to change for everybody who uses it.
import { EventEmitter } from "node:events";
import { readFileSync } from "node:fs";

type Loader = (path: string) => string;

const load: Loader = (path) => readFileSync(path, "utf8").trim();

const jobs = new EventEmitter();
jobs.on("load", async (path: string) => console.log(load(path).length));
jobs.emit("load", "a.txt");
