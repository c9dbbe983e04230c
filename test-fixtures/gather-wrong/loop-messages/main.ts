// Lines are printed by something that waits until each is written, the longer the line the longer.
import { setTimeout as later } from "node:timers/promises";

interface Output {
  info(line: string): Promise<void>;
}

const output: Output = {
  async info(line) {
    await later(5 * line.length);
    console.log(line);
  },
};

async function list(names: readonly string[], to: Output): Promise<void> {
  await to.info("names:");
  for (const name of names) { // together
    await to.info(`- ${name}`);
  }
}

process.once("beforeExit", async () => list(["Zacharias", "Ann"], output));
