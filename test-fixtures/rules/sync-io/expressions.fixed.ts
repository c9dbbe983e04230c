import { readFile, readdir, writeFile } from "node:fs/promises";

/** An awaited operation inside an expression takes parentheses, an argument takes none. */
export async function firstLine(path: string): Promise<string | undefined> {
  return (await readFile(path)).toString("utf8").split("\n")[0];
}

export async function settings(path: string): Promise<unknown> {
  return JSON.parse(await readFile(path, "utf8"));
}

/** Without `await` the `catch` would no longer cover the read. */
export async function readOr(path: string, fallback: string): Promise<string> {
  try {
    return await readFile(path, "utf8");
  } catch {
    return fallback;
  }
}

/** It was awaited already, to no effect. */
export async function awaited(path: string): Promise<string> {
  return await readFile(path, "utf8");
}

export async function copy(from: string, to: string): Promise<number> {
  await writeFile(to, await readFile(from));
  return (await readdir(to)).length;
}
