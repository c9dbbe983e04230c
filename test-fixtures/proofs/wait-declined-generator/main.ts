// A generator can't wait, whoever asks it.
import { EventEmitter } from "node:events";

function* beats(count: number): Generator<number> {
  for (let beat = 0; beat < count; beat++) {
    const end = Date.now() + 20;
    while (Date.now() < end);
    yield beat;
  }
}

async function play(): Promise<number> {
  let sum = 0;
  for (const beat of beats(4)) sum += beat;
  return sum;
}

const jobs = new EventEmitter();
jobs.on("job", async () => console.log(await play()));
jobs.emit("job");
