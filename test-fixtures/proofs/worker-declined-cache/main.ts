// A cache of the module: a thread would fill one that nobody else sees.
import { EventEmitter } from "node:events";

const cache = new Map<number, number>();

function mixed(start: number): number {
  const known = cache.get(start);
  if (known !== undefined) return known;
  let sum = start;
  for (let i = 0; i < 1_000_000; i++) {
    sum = (sum * 31 + i) % 1009;
    if (i % 250_000 === 0) cache.set(start + i, sum);
  }
  return sum;
}

const requests = new EventEmitter();
requests.on("mix", async () => {
  console.log(mixed(1), mixed(1), cache.size);
});
requests.emit("mix");
