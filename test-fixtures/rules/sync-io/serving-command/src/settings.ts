import { mkdirSync, readFileSync, rmSync } from "node:fs";

export async function clear(): Promise<void> {
  rmSync("settings.json"); //: startup (main)
  mkdirSync("settings"); //: startup (main)
}

export function setting(name: string): string {
  return JSON.parse(readFileSync("settings.json", "utf8"))[name];
}
