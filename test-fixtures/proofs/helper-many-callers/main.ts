// A helper with callers in several functions: every one of them awaits it, and their own callers in turn.
import { EventEmitter } from "node:events";
import { readFileSync } from "node:fs";

function load(path: string): string {
  return readFileSync(path, "utf8").trim();
}

function title(): string {
  return load("title.txt");
}

function body(): string {
  return `${load("first.txt")} ${load("second.txt")}`;
}

const page = (): string => title() + ": " + body();

const requests = new EventEmitter();
requests.on("page", async () => console.log(page()));
requests.on("title", async () => {
  console.log(title());
});
requests.emit("page");
process.once("beforeExit", () => requests.emit("title"));
