// What stands in for the helper in tests gives a promise as well.
import { EventEmitter } from "node:events";
import { store } from "./store.js";

const jobs = new EventEmitter();
jobs.on("load", async (path: string) => {
  console.log(store.load(path));
  if (process.argv[2] === "test") await import("./store.test.js");
});
jobs.emit("load", "a.txt");
