// What the loop counts is told to somebody: a timer counts nothing.
import { EventEmitter } from "node:events";

async function turns(milliseconds: number): Promise<boolean> {
  let count = 0;
  const end = Date.now() + milliseconds;
  while (Date.now() < end) count++;
  return count > 10;
}

const jobs = new EventEmitter();
jobs.on("job", async () => console.log(await turns(30)));
jobs.emit("job");
