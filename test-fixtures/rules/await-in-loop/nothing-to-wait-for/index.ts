import { chosen } from "./providers.ts";

/** Methods that are async for others of their kind, and wait for nothing: together they are no faster. */
export async function move(ids: readonly string[], folder: string): Promise<void> {
  const provider = chosen();
  for (const id of ids) await provider.update(id, folder);
}

export async function names(ids: readonly string[]): Promise<unknown[]> {
  const found: unknown[] = [];
  for (const id of ids) found.push(await summary(id));
  for (const id of ids) found.push(await load(id));
//^^^ await-in-loop
  return found;
}

async function summary(id: string): Promise<{ id: string; length: number }> {
  return { id, length: id.length };
}

async function load(id: string): Promise<string> {
  return (await fetch(`https://example.org/${id}`)).text();
}

export async function remove(ids: readonly string[]): Promise<void> {
  const provider = chosen();
  for (const id of ids) await provider.remove(id);
//^^^ await-in-loop
}
