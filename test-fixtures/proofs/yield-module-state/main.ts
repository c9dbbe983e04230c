// A counter of the module: others would see it half done.
import { EventEmitter } from "node:events";

let total = 0;
const requests = new EventEmitter();
requests.on("count", async () => {
  for (let i = 0; i < 2_000_000; i++) total += i % 3;
  console.log(total);
});
requests.on("read", async () => console.log(total));
process.once("beforeExit", () => requests.emit("count") && requests.emit("read"));
