import { readFileSync } from "node:fs";
import { join } from "node:path";

export class Settings {
  readonly port: number;
  readonly name: string;

  constructor(path: string, name: string) {
    const full = join(".", path);
    // The whole text, once.
    const raw = readFileSync(full, "utf8");
    this.port = (JSON.parse(raw) as { port: number }).port;
    this.name = name;
  }
}
