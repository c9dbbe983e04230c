// A check and an act on shared state with a read between them: others may come in between now, so a person decides.
import { EventEmitter } from "node:events";
import { readFileSync } from "node:fs";

let seats = 2;

function price(name: string): number {
  return Number(readFileSync(`${name}.txt`, "utf8"));
}

function book(name: string): string {
  if (seats === 0) return `${name}: full`;
  const cost = price(name);
  seats = seats - 1;
  return `${name}: ${cost}, ${seats} left`;
}

const jobs = new EventEmitter();
jobs.on("book", async (name: string) => console.log(book(name)));
jobs.emit("book", "ada");
process.once("beforeExit", () => jobs.emit("book", "bob"));
