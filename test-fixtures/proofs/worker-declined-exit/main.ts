// What only the process itself may do: a thread that does it does something else.
import { EventEmitter } from "node:events";

function check(limit: number): number {
  let sum = 0;
  for (let i = 0; i < 1_000_000; i++) {
    sum = (sum * 31 + i) % 1009;
    if (sum > limit) process.exitCode = 0;
  }
  return sum;
}

const requests = new EventEmitter();
requests.on("check", async () => {
  console.log(check(3));
});
requests.emit("check");
