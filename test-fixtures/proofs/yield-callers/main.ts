// The loop is in a function that is not async yet: it becomes so, and its callers await it.
import { primes } from "./primes.js";

async function report(): Promise<string> {
  const found = primes();
  return `${found.length} primes, the last one ${found.at(-1)}`;
}

process.once("beforeExit", async () => console.log(await report()));
