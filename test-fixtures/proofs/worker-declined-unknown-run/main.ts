// Nothing says how the program is compiled or run: which file a thread would have to begin with is not known.
import { EventEmitter } from "node:events";

function mix(): number {
  let sum = 0;
  for (let i = 0; i < 1_000_000; i++) sum = (sum * 31 + i) % 1009;
  return sum;
}

const requests = new EventEmitter();
requests.on("mix", async () => {
  console.log(mix());
});
requests.emit("mix");
