// A package that others install exports the helper: they call it too, so a person has to decide.
import { EventEmitter } from "node:events";
import { load } from "./index.js";

const jobs = new EventEmitter();
jobs.on("load", async (path: string) => console.log(load(path)));
jobs.emit("load", "a.txt");
