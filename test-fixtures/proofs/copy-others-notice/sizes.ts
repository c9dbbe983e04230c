import { readFileSync } from "node:fs";

export function size(path: string): number {
  return readFileSync(path, "utf8").length;
}

export class Book {
  get pages(): number {
    return size("a.txt");
  }
}
