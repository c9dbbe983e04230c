// The helper's module is loaded by import() in the function that uses it.
import { EventEmitter } from "node:events";

const jobs = new EventEmitter();
jobs.on("show", async (path: string) => {
  const { load } = await import("./store.js");
  const text = load(path);
  console.log(text.length);
});
jobs.emit("show", "a.txt");
