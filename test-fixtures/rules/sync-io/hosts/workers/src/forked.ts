// A process of its own, which ends when its work is done.
import { readFileSync } from "node:fs";

export async function read(path: string): Promise<string> {
  return readFileSync(path, "utf8");
}
