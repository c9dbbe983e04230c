// Webpack copies a file that is named by `new URL` as it is, with imports that lead nowhere: no process begins with that.
import { EventEmitter } from "node:events";

function mix() {
  let sum = 0;
  for (let i = 0; i < 1_000_000; i++) sum = (sum * 31 + i) % 1009;
  return sum;
}

const requests = new EventEmitter();
requests.on("mix", async () => {
  console.log(mix());
});
requests.emit("mix");
