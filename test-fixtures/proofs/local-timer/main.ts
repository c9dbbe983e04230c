// A key is derived in an async function that a timer starts: the call alone is awaited.
import { pbkdf2Sync } from "node:crypto";

const timer = setInterval(async () => {
  clearInterval(timer);
  const key = pbkdf2Sync("secret", "salt", 900_000, 16, "sha512");
  console.log(key.toString("hex"));
}, 10);
