import { readFileSync } from "node:fs";

export class Library {
  count = 0;
  constructor(private readonly folder: string) {}

  load(name: string): string {
    return readFileSync(`${this.folder}/${name}.txt`, "utf8").trim();
  }

  title(name: string): string {
    const [first = ""] = this.load(name).split("\n");
    return first;
  }
}
