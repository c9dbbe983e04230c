// A table of functions is called by a key that is not known: whoever calls it waits.
import { EventEmitter } from "node:events";
import { readFileSync } from "node:fs";

const loaders: Record<string, (path: string) => unknown> = {
  text: (path) => readFileSync(path, "utf8").trim(),
  name: (path) => path,
};

const jobs = new EventEmitter();
jobs.on("load", async (kind: string, path: string) => {
  console.log(loaders["text"]?.(path), loaders[kind]?.(path));
});
jobs.emit("load", "text", "a.txt");
