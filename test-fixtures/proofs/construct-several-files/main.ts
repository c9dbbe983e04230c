// Everybody who constructs the class calls its factory, in all files and under all names.
import { EventEmitter } from "node:events";
import { describe } from "./own.js";
import { sharedPort } from "./shared.js";

const jobs = new EventEmitter();
jobs.on("ports", async (path: string) => console.log(await sharedPort(), describe(path)));
jobs.emit("ports", "a.json");
