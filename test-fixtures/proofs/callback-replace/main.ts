// replace with a function: the replacements are read first, and put in synchronously.
import { EventEmitter } from "node:events";
import { readFileSync } from "node:fs";

function include(text: string): string {
  return text.replace(/\{(\w+)\}/g, (_all, name: string) => readFileSync(`${name}.txt`, "utf8").trim());
}

const jobs = new EventEmitter();
jobs.on("render", async (text: string) => console.log(include(text)));
jobs.emit("render", "<{a}> <{b}> <{a}>");
