// A closure that a factory returns waits for what the factory was given.
import { EventEmitter } from "node:events";

function createPause(base: number) {
  let factor = 0;
  return function pause(): number {
    factor += 1;
    const start = Date.now();
    while (Date.now() - start < base * factor);
    return base;
  };
}

const jobs = new EventEmitter();
jobs.on("job", async () => {
  const pause = createPause(60);
  const first = pause();
  const second = pause();
  console.log(first + second);
});
jobs.emit("job");
