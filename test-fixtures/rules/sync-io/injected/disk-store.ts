import { readFileSync } from "node:fs";
import type { Store } from "./store";

export class DiskStore implements Store {
  constructor(private readonly folder: string) {}

  read(id: string): string | undefined {
    return readFileSync(`${this.folder}/${id}`, "utf8");
  }
}
