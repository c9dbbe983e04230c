// Imported and exported under other names: the calls are found all the same.
import { EventEmitter } from "node:events";
import { loadText as text, loadLines as lines } from "./store.js";

const jobs = new EventEmitter();
jobs.on("show", async (path: string) => {
  console.log(text(path).length);
  console.log(lines(path).join("|"));
});
jobs.emit("show", "a.txt");
