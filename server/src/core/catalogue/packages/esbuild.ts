import { cost } from "../row.ts";
import type { CataloguePart } from "../row.ts";
import { withTwins } from "./rows.ts";

/** The work is done in a child process either way: the synchronous functions wait for it. */
export const esbuild: CataloguePart = {
  operations: [
    ...withTwins(
      "esbuild",
      { buildSync: "build" },
      { kind: "process", cost: cost("extreme", "waits until the bundle is built") },
      { offloads: "process" },
    ),
    ...withTwins(
      "esbuild",
      {
        transformSync: "transform",
        formatMessagesSync: "formatMessages",
        analyzeMetafileSync: "analyzeMetafile",
      },
      { kind: "process", cost: cost("medium", "waits for esbuild's process") },
      { offloads: "process" },
    ),
  ],
};
