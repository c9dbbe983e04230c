// What the loop fills is made where the loop runs, and comes back.
import { EventEmitter } from "node:events";

const LIMIT = 1_000_000;

const requests = new EventEmitter();
requests.on("primes", async () => {
  const isComposite = new Uint8Array(LIMIT);
  const primes: number[] = [];
  for (let i = 2; i < LIMIT; i++) {
    if (isComposite[i] === 1) continue;
    primes.push(i);
    for (let j = i * i; j < LIMIT; j += i) isComposite[j] = 1;
  }
  console.log(primes.length, primes.at(-1));
});
requests.emit("primes");
