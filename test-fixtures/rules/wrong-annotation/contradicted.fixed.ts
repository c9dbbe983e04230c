// What is surely found outweighs what is said.
import { existsSync, readFileSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { pbkdf2Sync } from "node:crypto";

/**
 * The template, from memory.
 */
export function template(name: string): string {
  return readFileSync(name, "utf8");
}

export const key = (): Buffer => derive("password");

function derive(password: string): Buffer {
  return pbkdf2Sync(password, "salt", 210_000, 32, "sha512");
}

export class Store {
  get size(): number {
    return this.read().length;
  }

  read(): string {
    return readFileSync("store", "utf8");
  }
}

export async function asynchronous(): Promise<string> {
  return await readFile("a", "utf8");
}

/** @nonblocking -- a look at the cache of the system, as good as nothing */
export function exists(path: string): boolean {
  return existsSync(path);
}

// unblock-ignore-next-line wrong-annotation -- the caller holds the file in memory
/** @nonblocking */
export function known(path: string): string {
  return readFileSync(path, "utf8");
}
