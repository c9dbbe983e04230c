// The helper's tests change with it.
import { EventEmitter } from "node:events";
import { load } from "./load.js";

const jobs = new EventEmitter();
jobs.on("load", async (path: string) => console.log(load(path)));
jobs.emit("load", "a.txt");
