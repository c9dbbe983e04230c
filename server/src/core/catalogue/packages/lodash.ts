import type { CataloguePart } from "../row.ts";
import { entries } from "./rows.ts";

const CALLS_NOW = [
  ...[
    "map",
    "forEach",
    "each",
    "forEachRight",
    "filter",
    "reject",
    "find",
    "findIndex",
    "findLast",
    "findKey",
  ],
  ...[
    "reduce",
    "reduceRight",
    "some",
    "every",
    "sortBy",
    "orderBy",
    "groupBy",
    "keyBy",
    "countBy",
    "partition",
  ],
  ...["flatMap", "uniqBy", "times", "mapValues", "mapKeys", "pickBy", "omitBy", "sumBy", "minBy", "maxBy"],
  ...["meanBy", "forOwn", "forIn", "transform", "takeWhile", "dropWhile", "remove", "differenceBy"],
  ...["intersectionBy", "unionBy", "attempt", "tap", "cloneDeepWith", "mergeWith", "isEqualWith"],
];

/** `throttle`, `once` and `memoize` have no row: what they return is called where the caller says. */
export const lodash: CataloguePart = {
  entries: [
    ...entries("lodash", CALLS_NOW, { calls: { arguments: ["functions"] }, runs: "now", entry: "callback" }),
    ...entries("lodash", ["debounce", "defer", "delay"], {
      calls: { arguments: [0] },
      runs: "later",
      entry: "timer",
    }),
  ],
  aliases: { "lodash-es": "lodash" },
};
