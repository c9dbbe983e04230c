// The shared state is in the caller's caller, two functions away from the read.
import { EventEmitter } from "node:events";
import { readFileSync } from "node:fs";

const state = { version: 0, text: "" };

const load = (path: string): string => readFileSync(path, "utf8").trim();
const loadLoud = (path: string): string => load(path).toUpperCase();

function update(path: string): void {
  const next = state.version + 1;
  state.text = loadLoud(path);
  state.version = next;
}

const jobs = new EventEmitter();
jobs.on("update", async (path: string) => {
  update(path);
  console.log(state);
});
jobs.emit("update", "a.txt");
process.once("beforeExit", () => jobs.emit("update", "b.txt"));
