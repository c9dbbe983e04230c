/** What starts programs: forks them, or changes their database before they serve. */
import type { CataloguePart } from "../row.ts";
import { inOptions } from "./rows.ts";

export const starters: CataloguePart = {
  entries: [
    {
      symbol: "throng#default",
      // Up to version 4 the options have `start` in place of `worker`.
      calls: { arguments: ["functions", ...inOptions(0, ["worker", "master", "start"])] },
      runs: "startup",
      entry: "start of a process",
      awaits: true,
    },
    {
      symbol: "umzug#Umzug.constructor",
      calls: { arguments: inOptions(0, ["migrations", "migrations.resolve", "migrations.customResolver"]) },
      runs: "startup",
      entry: "migration",
    },
  ],
};
