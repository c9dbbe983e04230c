// Two files import each other, and the calls go back and forth between them.
import { EventEmitter } from "node:events";
import { expand } from "./expand.js";

const jobs = new EventEmitter();
jobs.on("expand", async () => console.log(expand("a.txt")));
jobs.emit("expand");
