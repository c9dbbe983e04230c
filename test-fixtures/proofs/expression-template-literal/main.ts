// Calls inside template literals, also nested ones over several lines.
import { EventEmitter } from "node:events";
import { readFileSync } from "node:fs";

const load = (name: string): string => readFileSync(`${name}.txt`, "utf8").trim();

function page(name: string): string {
  return `<h1>${load(name)}</h1>
  <p>
    ${name === "a" ? `${load("b")}!` : ""}
  </p>`;
}

const jobs = new EventEmitter();
jobs.on("page", async (name: string) => console.log(`${page(name)}\n${load(`${load("c")}`)}`));
jobs.emit("page", "a");
