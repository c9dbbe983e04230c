// A pool runs it in a thread or a process of its own.
import { readFileSync } from "node:fs";

export default async function read(path: string): Promise<string> {
  return readFileSync(path, "utf8");
}
