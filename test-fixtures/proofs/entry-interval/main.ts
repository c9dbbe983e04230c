// The callback of a repeating timer, whose next turn may begin before this one is done: a person decides.
import { readFileSync } from "node:fs";

let turns = 0;

const timer = setInterval(() => {
  turns += 1;
  if (turns === 2) clearInterval(timer);
  const text = readFileSync("a.txt", "utf8").trim();
  console.log(text);
}, 50);
