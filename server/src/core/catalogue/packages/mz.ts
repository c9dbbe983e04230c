import type { CataloguePart } from "../row.ts";

/** Its functions without a callback give promises; the synchronous ones are Node's own. */
export const mz: CataloguePart = {
  aliases: { "mz/fs": "node:fs", "mz/child_process": "node:child_process" },
};
