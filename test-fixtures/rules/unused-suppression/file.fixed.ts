// unblock-ignore-file sync-io -- a tool that one person runs
import { readFileSync } from "node:fs";
import { pbkdf2 } from "node:crypto";
import { promisify } from "node:util";

const pbkdf2Async = promisify(pbkdf2);

export async function read(path: string): Promise<string> {
  return readFileSync(path, "utf8");
}

export async function derive(password: string): Promise<Buffer> {
  return await pbkdf2Async(password, "salt", 210_000, 32, "sha512");
}

export async function nearest(path: string): Promise<string> {
  // unblock-ignore-next-line sync-io -- the nearest one speaks
  return readFileSync(path, "utf8");
}
