// A value that is kept after the first read: two callers may now read it both, so a person decides.
import { EventEmitter } from "node:events";
import { readFileSync } from "node:fs";

const pages = new Map<string, string>();

function page(name: string): string {
  let text = pages.get(name);
  if (text === undefined) {
    text = readFileSync(`${name}.html`, "utf8").trim();
    pages.set(name, text);
  }
  return text;
}

const requests = new EventEmitter();
requests.on("page", async (name: string) => {
  const text = page(name);
  console.log(text, pages.size);
});
requests.emit("page", "home");
process.once("beforeExit", () => requests.emit("page", "home"));
