// A reason follows two hyphens.
import { readFileSync } from "node:fs";
import { pbkdf2Sync } from "node:crypto";

export async function none(path: string): Promise<string> {
  // unblock-ignore-next-line sync-io
//   ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ unexplained-suppression warning
  return readFileSync(path, "utf8");
}

export async function empty(path: string): Promise<string> {
  // unblock-ignore-next-line sync-io --
//   ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ unexplained-suppression warning
  return readFileSync(path, "utf8");
}

export async function placeholder(path: string): Promise<string> {
  // unblock-ignore-next-line sync-io -- why?
//   ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ unexplained-suppression warning
  return readFileSync(path, "utf8");
}

export async function all(path: string): Promise<Buffer> {
  // unblock-ignore-next-line
//   ^^^^^^^^^^^^^^^^^^^^^^^^ unexplained-suppression warning
  return pbkdf2Sync(readFileSync(path), "salt", 210_000, 32, "sha512");
}
