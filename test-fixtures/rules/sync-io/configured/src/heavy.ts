import { readFileSync } from "node:fs";

// Runs in a worker, says the configuration.
export async function heavy(path: string): Promise<Buffer> {
  return readFileSync(path);
}
