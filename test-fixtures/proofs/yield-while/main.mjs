// A loop that counts down: its turns are counted anew. The file imports from the module already.
import { setTimeout } from "node:timers/promises";

async function count() {
  await setTimeout(1);
  let steps = 0;
  let left = 150_000_000;
  while (left > 0) {
    left -= 1;
    steps = (steps + left) % 1_000_003;
  }
  return steps;
}

process.once("beforeExit", async () => console.log(await count()));
