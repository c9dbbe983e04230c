// Nobody waits, and the function goes on: what stands behind would wait as well.
import { EventEmitter } from "node:events";
import { readFile } from "node:fs/promises";

async function show(names: readonly string[]): Promise<void> {
  names.forEach(async (name) => {
    const text = await readFile(name, "utf8");
    if (text.length === 0) console.log("nothing in", name);
  });
  console.log("started");
}

const requests = new EventEmitter();
requests.on("asked", async (names: string[]) => {
  await show(names);
});
process.once("beforeExit", () => console.log("done"));
requests.emit("asked", ["package.json", "tsconfig.json"]);
