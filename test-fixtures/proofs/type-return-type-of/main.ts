// A type that is computed from the helper's would become a promise's: the compiler says so, and nothing changes.
import { EventEmitter } from "node:events";
import { readFileSync } from "node:fs";

function load(path: string) {
  return { text: readFileSync(path, "utf8").trim() };
}

type Loaded = ReturnType<typeof load>;

const seen: Loaded[] = [];

const jobs = new EventEmitter();
jobs.on("load", async (path: string) => {
  const loaded: Loaded = load(path);
  seen.push(loaded);
  console.log(seen.map(({ text }) => text).join());
});
jobs.emit("load", "a.txt");
