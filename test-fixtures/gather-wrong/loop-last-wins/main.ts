// The last item decides, not the one that is there last.
import { setTimeout as later } from "node:timers/promises";

async function loadVersion(name: string): Promise<string> {
  await later(name === "old" ? 10 : 1);
  return `version of ${name}`;
}

async function find(names: readonly string[]): Promise<string> {
  let latest = "none";
  for (const name of names) { // together
    latest = await loadVersion(name);
  }
  return latest;
}

process.once("beforeExit", async () => console.log(await find(["old", "new"])));
