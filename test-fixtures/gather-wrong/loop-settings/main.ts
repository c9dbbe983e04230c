// What comes later overrides what came before.
import { setTimeout as later } from "node:timers/promises";

async function loadPart(name: string): Promise<Record<string, string>> {
  await later(name === "defaults" ? 10 : 1);
  return { color: name };
}

async function load(names: readonly string[]): Promise<Record<string, string>> {
  let settings: Record<string, string> = {};
  for (const name of names) { // together
    settings = { ...settings, ...(await loadPart(name)) };
  }
  return settings;
}

process.once("beforeExit", async () => console.log(await load(["defaults", "user"])));
