// A function among the options: it can't be copied to another thread.
import { EventEmitter } from "node:events";

interface Options {
  readonly rounds: number;
  readonly onProgress: (round: number) => void;
}

function mix(options: Options): number {
  let sum = 0;
  for (let i = 0; i < 1_000_000; i++) {
    sum = (sum * 31 + i) % options.rounds;
    if (i % 500_000 === 0) options.onProgress(i);
  }
  return sum;
}

const requests = new EventEmitter();
requests.on("mix", async () => {
  console.log(mix({ rounds: 997, onProgress: (round) => console.log("at", round) }));
});
requests.emit("mix");
