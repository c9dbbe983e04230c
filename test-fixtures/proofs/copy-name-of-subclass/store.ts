import { readFileSync } from "node:fs";
export class Store {
  load(path: string): string {
    return readFileSync(path, "utf8").trim();
  }
  get title(): string {
    return this.load("a.txt");
  }
}
