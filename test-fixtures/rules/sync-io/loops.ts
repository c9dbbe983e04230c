import { existsSync, readFileSync } from "node:fs";

/** In a loop on the path, an operation counts one tier more: a look-up is no hint any more. */
export async function present(paths: readonly string[]): Promise<string[]> {
  const found: string[] = [];
  for (const path of paths) {
    if (existsSync(path)) found.push(path);
//      ^^^^^^^^^^ sync-io tier=low
  }
  return found;
}

/** The loop may be further down. */
export async function texts(paths: readonly string[]): Promise<string[]> {
  return readAll(paths);
//       ^^^^^^^ sync-io via=readAll tier=medium
}

function readAll(paths: readonly string[]): string[] {
  const all: string[] = [];
  for (const path of paths) all.push(readFileSync(path, "utf8"));
  return all;
}
