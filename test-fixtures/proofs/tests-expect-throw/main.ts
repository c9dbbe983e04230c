// A test that expects the helper to throw has to expect a rejection.
import { EventEmitter } from "node:events";
import { load } from "./load.js";

const jobs = new EventEmitter();
jobs.on("load", async (path: string) => console.log(load(path)));
jobs.emit("load", "a.txt");
