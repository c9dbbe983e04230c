import { readFile } from "node:fs/promises";

export async function load(path: string): Promise<unknown> {
  return JSON.parse(await readFile(path, "utf8"));
}
