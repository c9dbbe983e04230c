import { readFileSync } from "node:fs";

export default function load(path: string): string {
  return readFileSync(path, "utf8");
}
