import { readFileSync } from "node:fs";

export function trusted(): string {
  return readFileSync("small", "utf8");
}
