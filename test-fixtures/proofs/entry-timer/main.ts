// A timer's callback is not asynchronous, and nobody looks at what it returns: it becomes asynchronous.
import { pbkdf2Sync } from "node:crypto";

function refreshKey(): string {
  return pbkdf2Sync("secret", "salt", 900_000, 8, "sha512").toString("hex");
}

setTimeout(() => {
  console.log(refreshKey());
}, 10);
