// Many items, by an array's own method and by a loop: all are asked for at once, and the results stay in order.
import { EventEmitter } from "node:events";
import { mix } from "./mix.js";

const requests = new EventEmitter();
requests.on("mixed", async (numbers: readonly number[]) => {
  const mixed = numbers.map((start) => mix(start));
  console.log(mixed);
  let total = 0;
  for (const start of numbers) {
    const one = mix(start + 1);
    total += one;
  }
  console.log(total);
  const byStart: Record<number, number> = {};
  for (const start of new Set(numbers)) byStart[start] = mix(start);
  console.log(byStart);
});
requests.emit("mixed", [300_000, 200_000, 300_000]);
