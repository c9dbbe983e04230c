// These leave the thread while they are awaited.
import { pbkdf2 } from "node:crypto";
import { readFile } from "node:fs/promises";
import { promisify } from "node:util";
import { gzip } from "node:zlib";

export async function real(path: string): Promise<Buffer> {
  await promisify(pbkdf2)("password", "salt", 600_000, 32, "sha256");
  return promisify(gzip)(await readFile(path));
}
