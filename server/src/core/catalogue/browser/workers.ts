/** Files that a page, Deno or Bun runs as a worker. Bundlers of Node programs know the same form. */
import type { CataloguePart } from "../row.ts";

export const browserWorkers: CataloguePart = {
  files: ["Worker", "SharedWorker", "ComlinkWorker"].map((name) => ({
    symbol: `global#${name}.constructor`,
    file: 0,
    runs: "elsewhere",
    entry: "worker",
  })),
};
