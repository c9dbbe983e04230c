// Sums of squares below a limit, exact: in big integers.
import { EventEmitter } from "node:events";

function sumOfSquares(): bigint {
  let sum = 0n;
  for (let i = 0n; i < 15_000_000n; i++) sum += i * i;
  return sum;
}

const requests = new EventEmitter();
requests.on("sum", async () => console.log(String(sumOfSquares())));
process.once("beforeExit", () => requests.emit("sum"));
