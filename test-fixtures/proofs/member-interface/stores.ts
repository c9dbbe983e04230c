import { readFileSync, readdirSync } from "node:fs";
import type { Store } from "./store.js";

export class DiskStore implements Store {
  constructor(private readonly folder: string) {}
  get(key: string): string | undefined {
    return this.has(key) ? readFileSync(`${this.folder}/${key}.txt`, "utf8").trim() : undefined;
  }
  has(key: string): boolean {
    return readdirSync(this.folder).includes(`${key}.txt`);
  }
}

export class MemoryStore implements Store {
  readonly #values = new Map([["b", "remembered"]]);
  get(key: string): string | undefined {
    return this.#values.get(key);
  }
  has(key: string): boolean {
    return this.#values.has(key);
  }
}
