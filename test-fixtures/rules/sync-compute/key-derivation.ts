import { pbkdf2Sync, scryptSync } from "node:crypto";

const ITERATIONS = 210_000;

/** The iterations decide what it costs. */
export async function strong(password: string, salt: Buffer): Promise<Buffer> {
  return pbkdf2Sync(password, salt, ITERATIONS, 32, "sha256");
//       ^^^^^^^^^^ sync-compute warning async api=node:crypto.pbkdf2Sync
}

export async function weak(password: string, salt: Buffer): Promise<Buffer> {
  return pbkdf2Sync(password, salt, 1, 32, "sha256");
//       ^^^^^^^^^^ sync-compute hint
}

export async function unknown(password: string, salt: Buffer, iterations: number): Promise<Buffer> {
  return pbkdf2Sync(password, salt, iterations, 32, "sha256");
//       ^^^^^^^^^^ sync-compute async
}

export async function memoryHard(password: string, salt: Buffer): Promise<Buffer> {
  return scryptSync(password, salt, 64, { N: 2 ** 17, r: 8, p: 1, maxmem: 256 * 1024 * 1024 });
//       ^^^^^^^^^^ sync-compute error async tier=extreme
}
