// `total += await …`: what stood there is read before the wait.
import { setImmediate as turn } from "node:timers/promises";

async function readSize(name: string): Promise<number> {
  await turn();
  return name.length;
}

async function sum(names: readonly string[]): Promise<number> {
  let total = 0;
  for (const name of names) { // together
    total = total + (await readSize(name));
  }
  return total;
}

process.once("beforeExit", async () => console.log(await sum(["a", "bb", "ccc"])));
