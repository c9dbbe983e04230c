// Silent: all of these suppress something. Blank lines and comments are passed over.
import { readFileSync, statSync } from "node:fs";
import { readFile } from "node:fs/promises";

export async function one(path: string): Promise<string> {
  // unblock-ignore-next-line sync-io -- the file is tiny
  return readFileSync(path, "utf8");
}

export async function block(path: string): Promise<string> {
  /* unblock-ignore-next-line sync-io -- the file is tiny, and this
     reason is long */
  return readFileSync(path, "utf8");
}

export async function documented(path: string): Promise<string> {
  /**
   * What is read is in memory.
   * unblock-ignore-next-line sync-io -- the file is tiny
   */
  return readFileSync(path, "utf8");
}

export async function apart(path: string): Promise<string> {
  // unblock-ignore-next-line sync-io -- the file is tiny

  // Read again each time, since an operator may change it.
  return readFileSync(path, "utf8");
}

export async function behindCode(path: string): Promise<string> {
  const other = await readFile(path); // unblock-ignore-next-line sync-io -- the file is tiny
  const text = readFileSync(path, "utf8");
  return text + other;
}

export async function several(paths: readonly string[]): Promise<string[]> {
  const found: string[] = [];
  // unblock-ignore-next-line await-in-loop -- one after another on purpose
  for (const path of paths)
    found.push(await readFile(path, "utf8"));
  // unblock-ignore-next-line sync-io -- two in one line, and one reason
  if (statSync(paths[0]!).size > statSync(paths[1]!).size) found.reverse();
  return found;
}

export const inText = `
  // unblock-ignore-next-line sync-io -- no comment, but text
`;

// Somebody who writes of unblock-ignore-next-line does not suppress anything by it.
export const documentation = "// unblock-ignore-file";
