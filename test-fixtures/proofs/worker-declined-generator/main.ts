// A generator gives its values one by one, to who asks for the next.
import { EventEmitter } from "node:events";

function* sums(): Generator<number> {
  for (let round = 0; round < 2; round++) {
    let sum = round;
    for (let i = 0; i < 1_000_000; i++) sum = (sum * 31 + i) % 1009;
    yield sum;
  }
}

const requests = new EventEmitter();
requests.on("sums", async () => {
  console.log([...sums()]);
});
requests.emit("sums");
