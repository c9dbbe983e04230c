import { readFileSync } from "node:fs";

export async function readSettings(path: string): Promise<unknown> {
  const text = readFileSync(path, "utf8");
  return JSON.parse(text);
}
