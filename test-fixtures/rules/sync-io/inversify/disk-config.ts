import { readFileSync } from "node:fs";
import { injectable } from "inversify";
import type { Config } from "./types";

@injectable()
export class DiskConfig implements Config {
  value(key: string): string {
    return JSON.parse(readFileSync("config.json", "utf8"))[key];
  }
}
