// The helper comes by way of a file that hands it on under another name.
import { EventEmitter } from "node:events";
import { loadPage } from "./api.js";

const jobs = new EventEmitter();
jobs.on("page", async (path: string) => console.log(loadPage(path)));
jobs.emit("page", "a.txt");
