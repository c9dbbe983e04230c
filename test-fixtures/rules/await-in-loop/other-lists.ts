// Reported: loops whose turns are known, or only look, though their list is no `for of` over an array.
import { readdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";

// Each turn takes one folder off the queue, and what it finds is looked at later: several could be read at a time.
export async function walk(root: string, most = Infinity): Promise<string[]> {
  const found: string[] = [];
  const queue = [root];
  const seen = new Set<string>();
  let count = 0;
  while (queue.length > 0 && count < most) {
//^^^^^ await-in-loop warning gather
    const folder = queue.shift()!;
    if (seen.has(folder)) continue;
    seen.add(folder);
    count++;
    const entries = await readdir(folder, { withFileTypes: true });
    for (const entry of entries) {
      if (entry.isDirectory()) queue.push(join(folder, entry.name));
      else found.push(entry.name);
    }
  }
  return found;
}

// It ends when it has enough: the list can be cut to that number.
export async function firstTexts(paths: readonly string[], limit?: number): Promise<string[]> {
  const texts: string[] = [];
  for (const path of paths) {
//^^^ await-in-loop warning gather
    if (limit !== undefined && texts.length >= limit) break;
    const text = await readFile(path, "utf8");
    if (text !== "") texts.push(text);
  }
  return texts;
}

export async function stepped(paths: readonly string[]): Promise<Map<string, string>> {
  const texts = new Map<string, string>();
  let index = 0;
  while (index < paths.length) {
//^^^^^ await-in-loop warning gather
    const path = paths[index]!;
    texts.set(path, await readFile(path, "utf8"));
    index++;
  }
  return texts;
}

export async function pages(last: number): Promise<string[]> {
  const texts: string[] = [];
  for (let page = 1; page <= last; page++) {
//^^^ await-in-loop warning gather
    const response = await fetch(`https://example.test/list?page=${page}`);
    texts.push(await response.text());
  }
  return texts;
}

export async function shards(): Promise<void> {
  for (let shard = 0; shard < 4; shard++) {
//^^^ await-in-loop warning gather
    await writeFile(`shard-${shard}.json`, "[]");
  }
}

export async function byName(files: Record<string, string>): Promise<void> {
  for (const [name, text] of Object.entries(files)) {
//^^^ await-in-loop warning gather
    await writeFile(name, text);
  }
}
