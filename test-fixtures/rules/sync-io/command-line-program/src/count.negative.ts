// Only the command-line program reaches this async function.
import { readFileSync } from "node:fs";

export async function count(path: string): Promise<number> {
  return readFileSync(path, "utf8").split("\n").length;
}
