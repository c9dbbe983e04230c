// A loop in the body of the handler: a child process runs it, and what it sums up comes back.
import { EventEmitter } from "node:events";

const requests = new EventEmitter();
requests.on("average", async (name: string, factor: number) => {
  let sum = 0;
  for (let i = 0; i < 3_000_000; i++) {
    if (i % 3 === 0) continue;
    sum += (i * factor) % 11;
  }
  console.log(name, sum);
});
requests.emit("average", "first", 2);
process.once("beforeExit", () => requests.emit("average", "second", 3));
