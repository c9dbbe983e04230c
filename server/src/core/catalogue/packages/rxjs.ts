import type { CataloguePart, EntryRow } from "../row.ts";
import { entries } from "./rows.ts";

const OPERATORS = [
  ...["map", "tap", "filter", "switchMap", "mergeMap", "concatMap", "exhaustMap", "scan", "reduce"],
  ...["catchError", "finalize", "find", "first", "last", "every", "takeWhile", "skipWhile", "expand"],
];

/** A value arrives when its source has one, which is mostly in a later turn. */
const laterOn: Omit<EntryRow, "symbol"> = {
  calls: { arguments: ["functions"] },
  runs: "later",
  entry: "observable operator",
};

export const rxjs: CataloguePart = {
  entries: [
    ...entries("rxjs", ["Observable.subscribe"], {
      calls: { arguments: ["functions", { at: 0, property: "*" }] },
      runs: "later",
      entry: "observer",
    }),
    ...entries("rxjs", OPERATORS, laterOn),
  ],
  aliases: { "rxjs/operators": "rxjs" },
};
