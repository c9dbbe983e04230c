// A time or a flag, whichever comes first: a timer alone is not the same.
import { EventEmitter } from "node:events";

async function wait(state: { over: boolean }, milliseconds: number): Promise<string> {
  const end = Date.now() + milliseconds;
  while (!state.over && Date.now() < end) {}
  return state.over ? "over" : "late";
}

const jobs = new EventEmitter();
jobs.on("job", async () => console.log(await wait({ over: true }, 50), await wait({ over: false }, 20)));
jobs.emit("job");
