import { stat } from "node:fs/promises";

export async function sizes(names: readonly string[]): Promise<boolean[]> {
  const found: boolean[] = [];
  for (const name of names) found.push((await stat(name)).size > 0);
  return found;
}
