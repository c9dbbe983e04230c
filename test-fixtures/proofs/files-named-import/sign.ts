import { pbkdf2Sync } from "node:crypto";

export function sign(text: string): string {
  return pbkdf2Sync(text, "salt", 900_000, 16, "sha512").toString("hex");
}
