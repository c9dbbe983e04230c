// unblock-ignore-file sync-io
// ^^^^^^^^^^^^^^^^^^^^^^^^^^^ unexplained-suppression warning
import { readFileSync } from "node:fs";

export async function read(path: string): Promise<string> {
  return readFileSync(path, "utf8");
}
