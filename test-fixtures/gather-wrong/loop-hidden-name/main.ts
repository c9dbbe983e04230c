// A callback that is waited for calls its parameter like the sum that the loop carries on.
import { setImmediate as turn } from "node:timers/promises";

async function readText(name: string): Promise<string> {
  await turn();
  return name;
}

async function run<T>(work: (given: T) => Promise<T>, given: T): Promise<T> {
  return await work(given);
}

async function sum(names: readonly string[]): Promise<number> {
  let total = 0;
  for (const name of names) { // together
    const before = total;
    const text = await readText(name);
    const more = await run(async (total) => total + 1, 0);
    total = before + text.length + more;
  }
  return total;
}

process.once("beforeExit", async () => console.log(await sum(["a", "bb", "ccc"])));
