// The program writes the file itself: what was read is old then.
import { EventEmitter } from "node:events";
import { readFileSync } from "node:fs";
import { writeFile } from "node:fs/promises";
import { join } from "node:path";

const FILE = join(import.meta.dirname, "count.txt");

const requests = new EventEmitter();
requests.on("count", async () => {
  const count = Number(readFileSync(FILE, "utf8")) + 1;
  await writeFile(FILE, String(count));
  console.log(count);
});
requests.emit("count");
process.once("beforeExit", () => requests.emit("count"));
