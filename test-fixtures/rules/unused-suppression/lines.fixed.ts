// Each suppression speaks of the next line of code; the fix takes away what suppresses nothing, and only that.
import { readFileSync, statSync } from "node:fs";
import { readFile } from "node:fs/promises";

export async function gone(path: string): Promise<string> {
  return await readFile(path, "utf8");
}

export async function otherLine(path: string): Promise<string> {
  const text =
    await readFile(path, "utf8");
  return text;
}

export async function part(path: string): Promise<string> {
  // unblock-ignore-next-line sync-io -- the file is tiny
  return readFileSync(path, "utf8");
}

export async function twoKinds(path: string): Promise<string> {
  /* unblock-ignore-next-line sync-io -- the file is tiny */
  return readFileSync(path, "utf8");
}

export async function nearly(path: string): Promise<string> {
  // unblock-ignore-next-line sync-io -- the file is tiny
  return readFileSync(path, "utf8");
}

export async function noRule(path: string): Promise<string> {
  return await readFile(path, "utf8");
}

export async function prose(path: string): Promise<string> {
  // unblock-ignore-next-line sync-io -- because the file is tiny
  return readFileSync(path, "utf8");
}

export async function twice(path: string): Promise<string> {
  // unblock-ignore-next-line sync-io -- the file is tiny
  return readFileSync(path, "utf8");
}

export async function everything(path: string): Promise<number> {
  // unblock-ignore-next-line -- whatever it is
  const { size } = statSync(path);
  return size;
}

export async function itself(path: string): Promise<string> {
  return path;
}

export async function words(path: string): Promise<string> {
  return await readFile(path, "utf8");
}
