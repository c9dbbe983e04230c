// A loop that counts two things: both come back, and are taken apart where they were declared.
import { EventEmitter } from "node:events";

const requests = new EventEmitter();
requests.on("count", async () => {
  let even = 0;
  let odd = 0;
  for (let i = 0; i < 1_000_000; i++) {
    if ((i * i) % 3 === 0) even++;
    else odd++;
  }
  console.log(even, odd);
});
requests.emit("count");
