// Arrow functions with an expression for a body, with and without parentheses around their parameter, and a function expression.
import { EventEmitter } from "node:events";
import { readFileSync } from "node:fs";

const read = (path: string) => readFileSync(path, "utf8");
const trimmed = (path: string): string => read(path).trim();
const wrapped = (path: string) => ({ path, text: trimmed(path) });
const shout = function (path: string): string {
  return wrapped(path).text.toUpperCase();
};
const exclaim = function named(path: string) {
  return shout(path) + "!";
};

const jobs = new EventEmitter();
jobs.on("shout", async (path: string) => console.log(exclaim(path)));
jobs.emit("shout", "a.txt");
