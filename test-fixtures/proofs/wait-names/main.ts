// The file knows the timer by a name of its own; variables that only the loop needs go with it, others stay.
import { EventEmitter } from "node:events";
import { setTimeout as pause } from "node:timers/promises";

async function work(name: string): Promise<number> {
  const begin = Date.now();
  const length = 90;
  const end = begin + length;
  let now = Date.now();
  while (now < end) now = Date.now();
  await pause(1);
  return Math.floor((Date.now() - begin) / length) > 0 ? name.length : 0;
}

const jobs = new EventEmitter();
jobs.on("job", async () => console.log(await work("name")));
jobs.emit("job");
