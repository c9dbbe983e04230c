/** Libraries that order asynchronous work: what they are given runs on the loop, mostly in a later turn. */
import { later } from "../node/entries.ts";
import type { CataloguePart } from "../row.ts";

const BLUEBIRD = ["map", "mapSeries", "each", "reduce", "filter", "any", "try"];

const BLUEBIRD_MEMBERS = [
  ...[
    "then",
    "catch",
    "finally",
    "spread",
    "map",
    "mapSeries",
    "each",
    "filter",
    "reduce",
    "tap",
    "tapCatch",
  ],
  ...["asCallback", "nodeify", "done", "error", "lastly"],
];

/** Functions that are modules of their own, too: `require("async/eachLimit")`. */
const ASYNC = [
  ...["auto", "cargo", "detect", "doWhilst", "each", "eachLimit", "eachOf", "eachOfLimit", "eachOfSeries"],
  ...["eachSeries", "every", "filter", "forEach", "forEachLimit", "forEachOf", "forEachSeries", "map"],
  ...["mapLimit", "mapSeries", "parallel", "parallelLimit", "priorityQueue", "queue", "race", "reduce"],
  ...["retry", "series", "some", "times", "timesLimit", "timesSeries", "until", "waterfall", "whilst"],
];

/** `async.queue(worker)`, `async.auto({ read: ["find", (found, done) => …] })`. */
const caolan: CataloguePart = {
  entries: ["async#*", ...ASYNC.map((name) => `async/${name}#default`)].map((symbol) =>
    later(symbol, ["functions", { at: 0, property: "*" }], "callback", { awaits: true }),
  ),
};

const bluebird: CataloguePart = {
  entries: [
    {
      symbol: "bluebird#default.constructor",
      calls: { arguments: [0] },
      runs: "now",
      entry: "promise executor",
    },
    ...BLUEBIRD.map((name) => later(`bluebird#${name}`, ["functions"], "promise reaction", { awaits: true })),
    ...BLUEBIRD_MEMBERS.map((name) =>
      later(`bluebird#Bluebird.${name}`, ["functions"], "promise reaction", { awaits: true }),
    ),
  ],
};

export const controlFlow: readonly CataloguePart[] = [caolan, bluebird];
