// Promises, callbacks and streams leave the thread.
import { spawn } from "node:child_process";
import { createReadStream, readFile } from "node:fs";
import * as fs from "node:fs/promises";
import { pipeline } from "node:stream/promises";

export async function asynchronous(path: string): Promise<void> {
  await fs.readFile(path);
  const handle = await fs.open(path);
  await handle.close();
  readFile(path, () => {});
  await pipeline(createReadStream(path), process.stdout);
  spawn("git", ["status"]);
}
