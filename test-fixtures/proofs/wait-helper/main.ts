// A helper that spins until a time becomes a timer, and all its callers wait for it.
import { EventEmitter } from "node:events";

function sleep(milliseconds: number): void {
  const end = Date.now() + milliseconds;
  while (Date.now() < end) {}
}

function announce(name: string): string {
  sleep(150);
  return `${name} is ready`;
}

const jobs = new EventEmitter();
jobs.on("job", async (name: string) => {
  console.log(announce(name));
  sleep(150);
  console.log(`${name} is over`);
});
jobs.emit("job", "first");
