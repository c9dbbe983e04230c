// The item has a name of the function: after the loop it is the last one.
import { EventEmitter } from "node:events";
import { readFile } from "node:fs/promises";

async function last(names: readonly string[]): Promise<string> {
  let name = "";
  for (name of names) {
    await readFile(name, "utf8");
  }
  return name;
}

const requests = new EventEmitter();
requests.on("asked", async (names: string[]) => {
  console.log(await last(names));
});
requests.emit("asked", ["package.json", "tsconfig.json"]);
