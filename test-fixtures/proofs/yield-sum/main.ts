// A sum over a range, in an async handler: short turns without a call, cut into pieces.
import { EventEmitter } from "node:events";

const requests = new EventEmitter();
requests.on("sum", async (limit: number) => {
  let sum = 0;
  for (let i = 0; i < 800_000_000; i++) sum += (i ^ limit) & 3;
  console.log(sum);
});
process.once("beforeExit", () => requests.emit("sum", 5));
