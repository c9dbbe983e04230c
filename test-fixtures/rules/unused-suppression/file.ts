// unblock-ignore-file sync-io -- a tool that one person runs
// unblock-ignore-file cpu-loop, module-load -- and nothing of these is in it
// ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ unused-suppression warning
import { readFileSync } from "node:fs";
import { pbkdf2Sync } from "node:crypto";

export async function read(path: string): Promise<string> {
  return readFileSync(path, "utf8");
}

export async function derive(password: string): Promise<Buffer> {
  return pbkdf2Sync(password, "salt", 210_000, 32, "sha512");
//       ^^^^^^^^^^ sync-compute error async
}

export async function nearest(path: string): Promise<string> {
  // unblock-ignore-next-line sync-io -- the nearest one speaks
  return readFileSync(path, "utf8");
}
