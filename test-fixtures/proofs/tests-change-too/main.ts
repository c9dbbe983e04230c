// The helper's tests change with it: a call that is expected to throw is expected to reject.
import { EventEmitter } from "node:events";
import { load } from "./load.js";

const jobs = new EventEmitter();
jobs.on("load", async (path: string) => console.log(load(path)));
jobs.emit("load", "a.txt");
