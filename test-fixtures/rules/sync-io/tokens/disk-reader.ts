import { readFileSync } from "node:fs";
import type { Reader } from "./reader";

export class DiskReader implements Reader {
  read(path: string): string {
    return readFileSync(path, "utf8");
  }
}
