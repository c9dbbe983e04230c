/**
 * Files that Node runs in another thread or process, where blocking stops nobody else. (Functions that run while the
 * process ends are in `entries.ts`. A cluster's workers are not here: they are what serves.)
 */
import type { CataloguePart } from "../row.ts";

export const nodeInsulation: CataloguePart = {
  files: [
    { symbol: "node:worker_threads#Worker.constructor", file: 0, runs: "elsewhere", entry: "worker thread" },
    {
      symbol: "node:child_process#fork",
      file: 0,
      runs: "elsewhere",
      entry: "child process",
      unlessListening: true,
    },
    ...["spawn", "spawnSync", "execFile", "execFileSync"].map((name) => ({
      symbol: `node:child_process#${name}`,
      file: { at: 1, property: "*" },
      runs: "elsewhere" as const,
      entry: "child process",
      unlessServing: true as const,
    })),
  ],
};
