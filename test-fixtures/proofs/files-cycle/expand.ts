import { include } from "./include.js";
import { readFileSync } from "node:fs";

export function expand(path: string): string {
  const text = readFileSync(path, "utf8").trim();
  return text.startsWith("@") ? include(text.slice(1)) : text;
}
