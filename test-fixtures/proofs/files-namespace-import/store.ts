import * as fs from "node:fs";

export function size(path: string): number {
  return fs.statSync(path).size;
}

export const text = (path: string) => fs.readFileSync(path, "utf8").trim();
