import { randomBytes } from "node:crypto";

/** With a callback it leaves the thread; a few bytes take no time. */
export async function random(): Promise<void> {
  randomBytes(16 * 1024 * 1024);
//^^^^^^^^^^^ sync-compute api=node:crypto.randomBytes
  randomBytes(16 * 1024 * 1024, () => {});
  randomBytes(16);
}
