// A function in an options object that goes to a function of the program: that one waits for it.
import { EventEmitter } from "node:events";
import { readFileSync } from "node:fs";

interface Options {
  readonly give: (path: string) => unknown;
  readonly done?: () => void;
}

function run(path: string, { give, done }: Options): void {
  console.log(give(path));
  done?.();
}

const load = (path: string): unknown => readFileSync(path, "utf8").trim();

const jobs = new EventEmitter();
jobs.on("run", async (path: string) => {
  console.log(load(path));
  run(path, { give: (each) => load(each), done: () => console.log("done") });
});
jobs.emit("run", "a.txt");
