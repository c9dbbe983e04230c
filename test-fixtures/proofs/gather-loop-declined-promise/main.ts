// `Promise` is a name of the program itself.
import { EventEmitter } from "node:events";
import { readFile } from "node:fs/promises";

class Promise {
  readonly text = "promised";
}

async function look(names: readonly string[]) {
  for (const name of names) {
    await readFile(name, "utf8");
  }
  return new Promise().text;
}

const requests = new EventEmitter();
requests.on("asked", async (names: string[]) => {
  console.log(await look(names));
});
requests.emit("asked", ["package.json", "tsconfig.json"]);
