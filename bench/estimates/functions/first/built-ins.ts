/** Loops around what the runtime does. */
import { createHash, pbkdf2Sync } from "node:crypto";

const SETTINGS = { name: "unblock", values: [1, 2, 3, 4, 5], nested: { deep: { list: ["a", "b", "c"] } } };

export function hashChain(): string {
  let digest = "seed";
  for (let i = 0; i < 20_000; i++) digest = createHash("sha256").update(digest).digest("hex");
  return digest;
}

export function deriveKeys(): number {
  let length = 0;
  for (let i = 0; i < 5; i++) length += pbkdf2Sync("password", `salt ${i}`, 20_000, 32, "sha256").length;
  return length;
}

export function cloneByJson(): number {
  let sum = 0;
  for (let i = 0; i < 100_000; i++) {
    const copy = JSON.parse(JSON.stringify(SETTINGS)) as typeof SETTINGS;
    sum += copy.values.length;
  }
  return sum;
}

export function formatDates(): number {
  let length = 0;
  for (let day = 0; day < 365; day++) length += new Date(2024, 0, day + 1).toISOString().length;
  return length;
}
