// The time since a beginning, by a finer clock, in a loop that counts for nothing.
import { EventEmitter } from "node:events";
import { performance } from "node:perf_hooks";
import { setImmediate } from "node:timers/promises";

async function settle(attempts: number): Promise<number> {
  for (let attempt = 1; attempt <= attempts; attempt++) {
    const start = performance.now();
    let turns = 0;
    do {
      turns++;
      Math.sqrt(turns);
    } while (performance.now() - start <= 120);
    await setImmediate();
  }
  return attempts;
}

const jobs = new EventEmitter();
jobs.on("job", async () => console.log("settled after", await settle(2)));
jobs.emit("job");
