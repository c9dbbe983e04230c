// A formatter in a function that the loop calls for each item: a constant of the module.
import { EventEmitter } from "node:events";

function format(amount: number): string {
  return new Intl.NumberFormat("en-US", { style: "currency", currency: "EUR" }).format(amount);
}

const requests = new EventEmitter();
requests.on("table", async () => {
  let length = 0;
  for (let turn = 0; turn < 1_000_000; turn++) if (turn % 100 === 0) length += format(turn).length;
  console.log(length);
});
process.once("beforeExit", () => requests.emit("table"));
