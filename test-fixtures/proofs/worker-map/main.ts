// Many items, by an array's own method and by a loop: all are asked for at once, and the results stay in order.
import { EventEmitter } from "node:events";
import { collatz } from "./collatz.js";

const requests = new EventEmitter();
requests.on("lengths", async (numbers: readonly number[]) => {
  const lengths = numbers.map((start) => collatz(start));
  console.log(lengths);
  let total = 0;
  for (const start of numbers) {
    const length = collatz(start + 1);
    total += length;
  }
  console.log(total);
  const byStart: Record<number, number> = {};
  for (const start of new Set(numbers)) byStart[start] = collatz(start);
  console.log(byStart);
});
requests.emit("lengths", [300_000, 200_000, 300_000]);
