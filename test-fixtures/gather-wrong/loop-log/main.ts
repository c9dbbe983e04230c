// A list of steps is printed as they are done, in their order.
import { setTimeout as later } from "node:timers/promises";

async function perform(step: string): Promise<void> {
  await later(step === "first" ? 10 : 1);
  console.log(step);
}

async function performAll(steps: readonly string[]): Promise<void> {
  for (const step of steps) { // together
    await perform(step);
  }
}

process.once("beforeExit", async () => performAll(["first", "second"]));
