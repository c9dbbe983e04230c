import { readFile } from "node:fs/promises";
import { readFileSync, readdirSync, writeFileSync } from "node:fs";

/** An awaited operation inside an expression takes parentheses, an argument takes none. */
export async function firstLine(path: string): Promise<string | undefined> {
  return readFileSync(path).toString("utf8").split("\n")[0];
//       ^^^^^^^^^^^^ sync-io async fix=safe
}

export async function settings(path: string): Promise<unknown> {
  return JSON.parse(readFileSync(path, "utf8"));
//                  ^^^^^^^^^^^^ sync-io async fix=safe
}

/** Without `await` the `catch` would no longer cover the read. */
export async function readOr(path: string, fallback: string): Promise<string> {
  try {
    return readFileSync(path, "utf8");
//         ^^^^^^^^^^^^ sync-io async fix=safe
  } catch {
    return fallback;
  }
}

/** It was awaited already, to no effect. */
export async function awaited(path: string): Promise<string> {
  return await readFileSync(path, "utf8");
//             ^^^^^^^^^^^^ sync-io async fix=safe
}

export async function copy(from: string, to: string): Promise<number> {
  writeFileSync(to, await readFile(from));
//^^^^^^^^^^^^^ sync-io async fix=safe
  return readdirSync(to).length;
//       ^^^^^^^^^^^ sync-io async fix=safe
}
