// An async generator waits already: the helper in it is awaited.
import { EventEmitter } from "node:events";
import { readFileSync } from "node:fs";

const load = (path: string): string => readFileSync(path, "utf8").trim();

async function* lines(paths: string[]): AsyncGenerator<string> {
  for (const path of paths) {
    yield load(path);
    yield* load(path).split(" ");
  }
}

const jobs = new EventEmitter();
jobs.on("lines", async (paths: string[]) => {
  for await (const line of lines(paths)) console.log(line);
});
jobs.emit("lines", ["a.txt"]);
