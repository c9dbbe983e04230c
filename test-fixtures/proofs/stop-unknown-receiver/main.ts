// The helper is also handed to something that calls it and does not wait for it: JSON.parse.
import { EventEmitter } from "node:events";
import { readFileSync } from "node:fs";

function include(_key: string, value: unknown): unknown {
  return typeof value === "string" && value.startsWith("@") ? readFileSync(value.slice(1), "utf8").trim() : value;
}

const jobs = new EventEmitter();
jobs.on("load", async (text: string) => {
  console.log(include("", "@a.txt"), JSON.stringify(JSON.parse(text, include)));
});
jobs.emit("load", '{ "a": "@a.txt" }');
