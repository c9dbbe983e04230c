// What the last turn gives is what the whole gives: a gather gives what all turns give.
import { EventEmitter } from "node:events";
import { readFile } from "node:fs/promises";

async function last(names: readonly string[]): Promise<string> {
  return await names.reduce((chain, name) => chain.then(() => readFile(name, "utf8")), Promise.resolve(""));
}

const requests = new EventEmitter();
requests.on("asked", async (names: string[]) => {
  console.log((await last(names)).length > 0);
});
requests.emit("asked", ["package.json", "tsconfig.json"]);
