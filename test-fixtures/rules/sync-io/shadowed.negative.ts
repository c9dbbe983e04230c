// An inner binding hides the import.
import { readFileSync } from "node:fs";

export const loadedOnce = readFileSync("once.txt", "utf8");

export async function shadowed(texts: Map<string, string>): Promise<string> {
  const readFileSync = (path: string) => texts.get(path) ?? "";
  return readFileSync("a");
}

export async function asParameter(readFileSync: (path: string) => string): Promise<string> {
  return readFileSync("a");
}
