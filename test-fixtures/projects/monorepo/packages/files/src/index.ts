import { readFileSync } from "node:fs";

const defaults = readFileSync("defaults.json", "utf8");

export function readTemplate(path: string): string {
  return readFileSync(path, "utf8") || defaults;
}
