// An index that is asked for afterwards stays what it is.
import { EventEmitter } from "node:events";
import { stat } from "node:fs/promises";

async function counted(names: readonly string[]): Promise<number> {
  let index = 0;
  while (index < names.length) {
    await stat(names[index]!);
    index++;
  }
  return index;
}

const requests = new EventEmitter();
requests.on("asked", async (names: string[]) => {
  console.log(await counted(names));
});
requests.emit("asked", ["package.json", "tsconfig.json"]);
