import { scryptSync } from "node:crypto";

export function sign(text: string): string {
  return scryptSync(text, "salt", 16, { N: 2 ** 17, r: 12, maxmem: 2 ** 29 }).toString("hex");
}
