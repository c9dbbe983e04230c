// State of the module: the child would have its own.
import { EventEmitter } from "node:events";

let count = 0;

function next(): number {
  for (let i = 0; i < 1_000_000; i++) count = (count * 31 + i) % 1009;
  return count;
}

const requests = new EventEmitter();
requests.on("next", async () => {
  console.log(next(), next());
});
requests.emit("next");
