/** Node-RED: a file of nodes exports a function that the runtime calls once, when it loads the nodes. */
import type { CataloguePart } from "../row.ts";

export const nodeRed: CataloguePart = {
  entries: [{ symbol: "node-red#", calls: { parameters: [["RED"]] }, runs: "startup", entry: "plugin" }],
};
