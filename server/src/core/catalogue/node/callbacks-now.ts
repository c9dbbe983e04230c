/**
 * Functions of the language and of Node that call a given function before they return, on the same stack: a blocking
 * operation in it blocks whoever made the call. The look-up takes `ReadonlyArray`, `ReadonlyMap` and `ReadonlySet` for
 * `Array`, `Map` and `Set`, and `PromiseLike` for `Promise`, so rows name only the latter.
 */
import type { ArgumentSelector, CataloguePart, EntryRow } from "../row.ts";

const ITERATION = [
  "every",
  "filter",
  "find",
  "findIndex",
  "findLast",
  "findLastIndex",
  "forEach",
  "map",
  "reduce",
];
const ARRAY = [...ITERATION, "flatMap", "reduceRight", "some"];
const TYPED_ARRAY = [...ITERATION, "reduceRight", "some"];
const SORTING = ["sort", "toSorted"];
const ITERATOR = ["every", "filter", "find", "flatMap", "forEach", "map", "reduce", "some"];

const TYPED_ARRAYS = [
  "BigInt64Array",
  "BigUint64Array",
  "Float32Array",
  "Float64Array",
  "Int16Array",
  "Int32Array",
  "Int8Array",
  "Uint16Array",
  "Uint32Array",
  "Uint8Array",
  "Uint8ClampedArray",
];

/** Each name of an owner, with the function that it calls. */
function calling(
  owner: string,
  names: readonly string[],
  at: ArgumentSelector,
  entry?: string,
): readonly EntryRow[] {
  return names.map((name) => now(`${owner}${name}`, at, entry));
}

function now(symbol: string, at: ArgumentSelector, entry = "callback"): EntryRow {
  return { symbol, calls: { arguments: [at] }, runs: "now", entry };
}

export const nodeCallbacksNow: CataloguePart = {
  entries: [
    ...calling("global#Array.", ARRAY, 0),
    ...TYPED_ARRAYS.flatMap((type) => calling(`global#${type}.`, TYPED_ARRAY, 0)),
    ...["Array", ...TYPED_ARRAYS].flatMap((type) => calling(`global#${type}.`, SORTING, 0, "comparator")),
    ...[...TYPED_ARRAYS, "Array"].map((type) => now(`global#${type}.from`, 1)),
    ...calling("global#IteratorObject.", ITERATOR, 0),
    ...calling(
      "global#",
      ["Map", "Set", "URLSearchParams", "Headers", "FormData"].map((type) => `${type}.forEach`),
      0,
    ),
    now("global#Object.groupBy", 1),
    now("global#Map.groupBy", 1),
    now("global#String.replace", 1, "replacer"),
    now("global#String.replaceAll", 1, "replacer"),
    now("global#JSON.parse", 1, "reviver"),
    now("global#JSON.stringify", 1, "replacer"),
    now("global#Reflect.apply", 0),

    now("global#Promise.constructor", 0, "promise executor"),
    { ...now("global#Promise.try", 0), awaits: true },

    now("node:async_hooks#AsyncLocalStorage.run", 1),
    now("node:async_hooks#AsyncLocalStorage.exit", 0),
    now("node:async_hooks#AsyncResource.runInAsyncScope", 0),
    now("node:diagnostics_channel#Channel.runStores", 1),
    ...calling("node:diagnostics_channel#TracingChannel.", ["traceSync", "tracePromise", "traceCallback"], 0),
    now("node:fs#cpSync", { at: 2, property: "filter" }),
    now("node:fs#globSync", { at: 1, property: "exclude" }),
    now("node:zlib#ZipBuffer.forEach", 0),
    now("node:zlib#ZipFile.forEach", 0),
    now("node:zlib#ZipFile.forEachSync", 0),
  ],
};
