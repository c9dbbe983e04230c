// A worker has a thread of its own, to block as it likes.
import { readFileSync } from "node:fs";

export async function read(path: string): Promise<string> {
  return readFileSync(path, "utf8");
}
