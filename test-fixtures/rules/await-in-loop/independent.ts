import { readFile } from "node:fs/promises";

/** Each turn uses only its own item: they could all have been started. */
export async function download(urls: readonly string[]): Promise<string[]> {
  const texts: string[] = [];
  for (const url of urls) {
//^^^ await-in-loop gather
    const response = await fetch(url);
    texts.push(await response.text());
  }
  return texts;
}

export async function byIndex(urls: readonly string[]): Promise<void> {
  for (let i = 0; i < urls.length; i++) {
//^^^ await-in-loop gather
    await fetch(urls[i]!);
  }
}

export async function byKey(paths: Record<string, string>): Promise<Record<string, string>> {
  const texts: Record<string, string> = {};
  for (const name in paths) {
//^^^ await-in-loop
    texts[name] = await readFile(paths[name]!, "utf8");
  }
  return texts;
}

export async function withDestructuring(users: Map<string, { url: string }>): Promise<Map<string, string>> {
  const pages = new Map<string, string>();
  for (const [name, { url }] of users) {
//^^^ await-in-loop
    pages.set(name, await load(url));
  }
  return pages;
}

async function load(url: string): Promise<string> {
  return (await fetch(url)).text();
}

/** Many may belong to one owner. */
export async function ofOwner(files: readonly { owner: string; url: string }[], owner: string): Promise<void> {
  for (const file of files) {
//^^^ await-in-loop
    if (file.owner === owner) await load(file.url);
  }
}
