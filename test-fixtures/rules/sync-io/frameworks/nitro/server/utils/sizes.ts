import { statSync } from "node:fs";

export function sizeOf(name: string): number {
  return statSync(`files/${name}`).size;
}
