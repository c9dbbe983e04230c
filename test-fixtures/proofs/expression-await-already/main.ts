// The helper was awaited already, or its result chained, as if it were asynchronous: nothing is awaited twice.
import { EventEmitter } from "node:events";
import { readFileSync } from "node:fs";

function load(path: string): string {
  return readFileSync(path, "utf8").trim();
}

async function loadTwice(path: string): Promise<string> {
  return (await load(path)) + (await load(path));
}

const jobs = new EventEmitter();
jobs.on("load", async (path: string) => {
  const text = await load(path);
  console.log(text, await loadTwice(path), load(path).length);
});
jobs.emit("load", "a.txt");
