// A file that is read for each of many rows: the rows are all that is left to do.
import { EventEmitter } from "node:events";
import { readFileSync } from "node:fs";

function row(id: number): number {
  const label = readFileSync(new URL("./label.txt", import.meta.url), "utf8");
  return label.length + id;
}

const requests = new EventEmitter();
requests.on("table", async (rows: number) => {
  let sum = 0;
  for (let id = 0; id < rows; id++) sum += row(id);
  console.log(sum);
});
process.once("beforeExit", () => requests.emit("table", 40_000));
