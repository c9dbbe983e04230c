// Barrels in two folders stand between the helper and its caller.
import { EventEmitter } from "node:events";
import { render, text } from "./lib/index.js";

const jobs = new EventEmitter();
jobs.on("page", async (path: string) => console.log(render(path), text.load(path).length));
jobs.emit("page", "a.txt");
