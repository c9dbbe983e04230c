/** Finding and loading modules: resolve, resolve-from, import-fresh, require-dir, npm-which. (More of enhanced-resolve in pairs.ts and webpack.ts.) */
import type { CataloguePart } from "../row.ts";
import { cost } from "../row.ts";
import { COSTS, operations, promised } from "./rows.ts";

export const resolve: CataloguePart = {
  operations: [
    {
      symbol: "resolve#sync",
      kind: "fs",
      cost: COSTS.search,
      twin: promised("resolve#default", { by: "promisify" }),
    },
    {
      symbol: "npm-which#sync",
      kind: "fs",
      cost: COSTS.search,
      twin: promised("npm-which#default", { by: "promisify" }),
    },
    // `npmWhich(folder)` gives a searcher, which takes a callback where it is called.
    ...operations("npm-which", ["default().sync"], { kind: "fs", cost: COSTS.search }),
    // `create.sync(options)` gives the function that resolves.
    ...operations("enhanced-resolve", ["create.sync()"], { kind: "fs", cost: COSTS.search }),
    ...operations("resolve-from", ["default", "silent"], {
      kind: "fs",
      cost: COSTS.search,
      alternatives: ["hoist"],
    }),
    {
      symbol: "import-fresh#default",
      kind: "module-load",
      cost: cost("medium", "reads and runs the module anew each time"),
    },
    {
      symbol: "require-dir#default",
      kind: "module-load",
      cost: cost("high", "reads and runs every module of the folder"),
      alternatives: ["hoist"],
    },
  ],
};
