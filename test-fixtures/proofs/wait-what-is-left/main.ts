// Work stands between the beginning and the loop: only what is left of the time is waited for.
import { EventEmitter } from "node:events";

function sum(limit: number): number {
  let total = 0;
  for (let index = 0; index < limit; index++) total += index;
  return total;
}

/** Takes the same time for every name, so that nobody learns from it. */
function compare(given: string, kept: string, atLeast: number): boolean {
  const end = Date.now() + atLeast;
  const isSame = given === kept && sum(1000) > 0;
  while (Date.now() < end) {}
  return isSame;
}

const requests = new EventEmitter();
requests.on("name", async (name: string) => {
  const begin = Date.now();
  const isKnown = compare(name, "admin", 120);
  console.log(name, isKnown, Date.now() - begin >= 118);
});
requests.emit("name", "admin");
requests.emit("name", "guest");
