// The helper is the default export, imported under another name.
import { EventEmitter } from "node:events";
import fetchText from "./load.js";
import wordsOf from "./words.js";

const jobs = new EventEmitter();
jobs.on("count", async (path: string) => {
  console.log(fetchText(path).length, wordsOf(path));
});
jobs.emit("count", "a.txt");
