import { createServer } from "node:http";

createServer((_request, response) => {
  response.end(String(primesBelow(5_000_000)));
//                    ^^^^^^^^^^^ cpu-loop via=primesBelow entry="request handler"
}).listen(8080);

function primesBelow(_limit: number): number {
  let count = 0;
  for (let candidate = 2; candidate < 5_000_000; candidate++) {
    if (candidate % 2 === 1) count++;
  }
  return count;
}

/** A thousand turns that each call a thousand turns of a thousand. */
export async function throughLoops(): Promise<number> {
  let sum = 0;
  for (let i = 0; i < 1000; i++) sum += table(i);
//^^^ cpu-loop
  return sum;
}

function table(seed: number): number {
  let sum = seed;
  for (let row = 0; row < 1000; row++) {
    for (let column = 0; column < 900; column++) sum += row ^ column;
  }
  return sum;
}
