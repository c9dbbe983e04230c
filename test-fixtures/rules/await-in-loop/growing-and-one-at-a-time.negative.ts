// A queue that grows while it is walked has no list of items; a query runner has one connection.
import { readdir } from "node:fs/promises";

export async function walk(root: string): Promise<string[]> {
  const found: string[] = [];
  const queue = [root];
  function add(folder: string, names: readonly string[]): void {
    for (const name of names) {
      found.push(name);
      queue.push(`${folder}/${name}`);
    }
  }
  for (const folder of queue) {
    const names = await readdir(folder);
    add(folder, names);
  }
  return found;
}

export class QueryRunner {
  declare private send: (sql: string) => Promise<string>;

  async rename(columns: readonly string[]): Promise<string[]> {
    const queries: string[] = [];
    for (const column of columns) {
      const type = await this.send(column);
      queries.push(`rename ${type}`);
    }
    return queries;
  }
}

export async function last(paths: readonly string[], load: (path: string) => Promise<string>) {
  const state = { last: "" };
  for (const path of paths) {
    const text = await load(path);
    state.last = text;
  }
  return state;
}
