import { readFileSync } from "node:fs";

/** Reads a text. */
export function load(path: string): string {
  return readFileSync(path, "utf8").trim();
}
