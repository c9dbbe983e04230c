import { readFileSync } from "node:fs";

export default class Catalogue {
  readonly items: string[];
  readonly count: number;

  public constructor(path: string) {
    let text: string;
    try {
      text = readFileSync(path, "utf8");
    } catch {
      text = "none";
    }
    this.items = text.trim().split(",");
    this.count = this.items.length;
  }
}
