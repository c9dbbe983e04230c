// A loop that goes on with two variables which were there before: what comes back would have to be put into both.
import { EventEmitter } from "node:events";

const requests = new EventEmitter();
requests.on("count", async (start: number) => {
  let even = start;
  let odd = start;
  if (start > 3) even++;
  for (let i = 0; i < 1_000_000; i++) {
    if ((i * i) % 3 === 0) even++;
    else odd++;
  }
  console.log(even, odd);
});
requests.emit("count", 5);
