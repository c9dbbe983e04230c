import { readFileSync } from "node:fs";

export function user(name: string): string {
  return readFileSync(`users/${name}.json`, "utf8");
}
