import type { CataloguePart } from "../row.ts";
import { alwaysDeclines, COSTS, withTwins } from "./rows.ts";

/** A search is often done once, at start-up; the explorer that does it says which way. */
export const cosmiconfig: CataloguePart = {
  operations: withTwins(
    "cosmiconfig",
    {
      "PublicExplorerSync.search": "PublicExplorer.search",
      "PublicExplorerSync.load": "PublicExplorer.load",
    },
    { kind: "fs", cost: COSTS.search, alternatives: ["hoist"] },
    { declines: alwaysDeclines("the explorer has to be made by `cosmiconfig` instead of `cosmiconfigSync`") },
  ),
};
