// Declared return types of several kinds: each becomes the promise of itself.
import { EventEmitter } from "node:events";
import { readFileSync, statSync, writeFileSync } from "node:fs";

type Pair<A, B> = readonly [A, B];

function read(path: string): string | undefined {
  return statSync(path).size > 0 ? readFileSync(path, "utf8").trim() : undefined;
}

function pair(path: string): Pair<string, number> {
  return [path, statSync(path).size];
}

function write(path: string, text: string): void {
  writeFileSync(path, text);
}

function shape(path: string): { readonly name: string; readonly size: number } {
  const [name, size] = pair(path);
  return { name, size };
}

const length = (path: string): number | null => read(path)?.length ?? null;

const jobs = new EventEmitter();
jobs.on("all", async () => {
  write("out.txt", "written");
  console.log(read("a.txt"), read("empty.txt"), shape("a.txt"), length("out.txt"));
});
jobs.emit("all");
