import { readFile } from "node:fs/promises";

export async function read(path: string): Promise<string> {
  return readFile(path, "utf8");
}
