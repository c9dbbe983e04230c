/**
 * Files that Node runs in another thread or process, where blocking stops nobody else. (Functions that run while the
 * process ends are in `entries.ts`.)
 */
import type { CataloguePart } from "../row.ts";

export const nodeInsulation: CataloguePart = {
  files: [
    { symbol: "node:worker_threads#Worker.constructor", file: 0, runs: "elsewhere", entry: "worker thread" },
    { symbol: "node:child_process#fork", file: 0, runs: "elsewhere", entry: "child process" },
    {
      symbol: "node:cluster#setupPrimary",
      file: { at: 0, property: "exec" },
      runs: "elsewhere",
      entry: "cluster worker",
    },
    {
      symbol: "node:cluster#setupMaster",
      file: { at: 0, property: "exec" },
      runs: "elsewhere",
      entry: "cluster worker",
    },
  ],
};
