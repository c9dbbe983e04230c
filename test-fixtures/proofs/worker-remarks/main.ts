// An error of an own class, and a print: both come from elsewhere then, which somebody should know.
import { EventEmitter } from "node:events";

class ScanError extends Error {
  override readonly name = "ScanError";
}

function scan(limit: number): number {
  let sum = 0;
  for (let i = 0; i < 1_000_000; i++) sum = (sum * 31 + i) % 1009;
  if (sum > limit) throw new ScanError(`too much: ${sum}`);
  console.log("scanned", sum);
  return sum;
}

const requests = new EventEmitter();
requests.on("scan", async (limit: number) => {
  try {
    console.log(scan(limit));
  } catch (error) {
    console.log((error as Error).name, (error as Error).message);
  }
});
requests.emit("scan", 2000);
process.once("beforeExit", () => requests.emit("scan", 1));
