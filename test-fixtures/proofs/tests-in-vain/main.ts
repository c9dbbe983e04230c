// A test puts something into the place of the synchronous function: once another one is called, that is in vain.
import { EventEmitter } from "node:events";
import { load } from "./load.js";

const jobs = new EventEmitter();
jobs.on("load", async (path: string) => console.log(load(path)));
jobs.emit("load", "a.txt");
