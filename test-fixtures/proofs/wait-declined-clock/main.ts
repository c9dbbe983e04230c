// Nanoseconds as big integers: the timer takes milliseconds.
import { EventEmitter } from "node:events";

async function rest(nanoseconds: bigint): Promise<string> {
  const start = process.hrtime.bigint();
  while (process.hrtime.bigint() - start < nanoseconds) {}
  return "rested";
}

const jobs = new EventEmitter();
jobs.on("job", async () => console.log(await rest(20_000_000n)));
jobs.emit("job");
