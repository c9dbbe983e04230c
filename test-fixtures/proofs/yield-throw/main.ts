// What fails in the loop fails as before, and what comes after it comes after it.
import { EventEmitter } from "node:events";

function check(limit: number, bad: number): number {
  let sum = 0;
  try {
    for (let i = 0; i < 300_000_000; i++) {
      if (i === bad) throw new RangeError(`${i} is bad`);
      sum += (i % limit) & 1;
    }
    return sum;
  } finally {
    console.log("checked", sum);
  }
}

const requests = new EventEmitter();
requests.on("check", async (bad: number) => {
  try {
    console.log(check(10, bad));
  } catch (error) {
    console.log(String(error));
  }
});
process.once("beforeExit", () => requests.emit("check", Number(process.argv[2] ?? "-1")));
