/**
 * What single steps of JavaScript cost: plain data, one table. This folder holds all that turns work into time: units
 * (here), the tiers' bounds (`tiers.ts`), and what time says about the cure (`decide.ts`). What known APIs cost is said
 * by their catalogue rows; how often something happens, by reach.
 *
 * The numbers are nanoseconds, rounded, of code that the engine has optimised, on an unremarkable server core with
 * Node 20; each is the step alone, without the loop around it. What is made counts as kept for a while, as in long
 * loops: that costs several times what garbage does. `npm run bench:costs` measures every unit (the measure of the same
 * name in `bench/units/`) on the machine at hand and prints it beside this table.
 */

/** What one of the unit is. */
export const PER = ["step", "call", "item", "byte", "character", "comparison", "key"] as const;
export type Per = (typeof PER)[number];

/** The cost of one thing that code does. */
export interface Unit {
  readonly nanoseconds: number;
  readonly per: Per;
  /** What each call costs besides, in nanoseconds, where `per` counts what a call is given. */
  readonly call?: number;
  /** What it is, fit for a message's parts and for a table. */
  readonly means: string;
}

/** A turn and what numbers do. */
const NUMBERS = {
  turn: { nanoseconds: 0.5, per: "step", means: "a loop's own test and increment" },
  number: { nanoseconds: 0.5, per: "step", means: "number arithmetic or comparison" },
  division: { nanoseconds: 1, per: "step", means: "division or remainder of numbers" },
  bigint: { nanoseconds: 20, per: "step", means: "bigint arithmetic, a word or two long" },
  bigintWord: {
    nanoseconds: 6,
    per: "step",
    means: "bigint arithmetic that a remainder keeps within a word",
  },
  bigintWords: { nanoseconds: 2, per: "step", means: "one more word of a long bigint that is multiplied" },
  bigintCompare: { nanoseconds: 5, per: "step", means: "bigint comparison" },
  math: { nanoseconds: 1, per: "call", means: "Math.floor, abs, min, max, sqrt" },
  mathCurve: { nanoseconds: 10, per: "call", means: "Math.sin, pow, log, exp" },
  power: { nanoseconds: 50, per: "step", means: "** or Math.pow" },
  random: { nanoseconds: 6, per: "call", means: "Math.random" },
  numberToText: { nanoseconds: 40, per: "call", means: "a number's toString or String(number)" },
  textToNumber: { nanoseconds: 30, per: "call", means: "parseInt, parseFloat, Number(text)" },
  toFixed: { nanoseconds: 100, per: "call", means: "toFixed, toPrecision" },
} as const satisfies Record<string, Unit>;

/** Reading, writing, calling, allocating. */
const OBJECTS = {
  property: { nanoseconds: 0.7, per: "step", means: "read or write of a property" },
  element: { nanoseconds: 0.6, per: "step", means: "read or write of an array element" },
  dictionary: { nanoseconds: 10, per: "step", means: "read or write of a property by a computed name" },
  call: { nanoseconds: 1.5, per: "call", means: "call of a function" },
  closureCall: { nanoseconds: 8, per: "item", means: "call of an array method's callback" },
  hotClosureCall: {
    nanoseconds: 1.5,
    per: "item",
    means: "the same where it is called so often that it is compiled into its caller",
  },
  forOf: { nanoseconds: 1.5, per: "item", means: "a step of for-of over an array" },
  iterator: { nanoseconds: 6, per: "item", means: "a step of for-of over a Map or Set" },
  generator: { nanoseconds: 25, per: "item", means: "a step of a generator" },
  forIn: { nanoseconds: 25, per: "key", means: "a step of for-in" },
  object: { nanoseconds: 40, per: "step", means: "an object literal or a small class instance" },
  garbage: {
    nanoseconds: 12,
    per: "step",
    means: "an object or list that is handed on and forgotten",
  },
  array: { nanoseconds: 25, per: "step", means: "an array literal" },
  closure: { nanoseconds: 100, per: "step", means: "making a function" },
  tryCatch: { nanoseconds: 0.5, per: "step", means: "entering a try" },
  throw: { nanoseconds: 4000, per: "step", means: "throwing and catching a new Error" },
} as const satisfies Record<string, Unit>;

/** Arrays and other collections. */
const COLLECTIONS = {
  push: { nanoseconds: 8, per: "item", means: "push" },
  includes: { nanoseconds: 0.8, per: "item", means: "includes or indexOf over an array" },
  sort: { nanoseconds: 15, per: "comparison", means: "sort with a comparator" },
  sortDefault: {
    nanoseconds: 20,
    per: "comparison",
    means: "sort without a comparator, which compares as text",
  },
  sortTyped: { nanoseconds: 3, per: "comparison", means: "sort of a typed array without a comparator" },
  copy: { nanoseconds: 1, per: "item", call: 30, means: "slice, spread or concat of an array" },
  shift: { nanoseconds: 0.15, per: "item", call: 10, means: "shift, unshift or splice" },
  join: { nanoseconds: 25, per: "item", means: "join" },
  flat: { nanoseconds: 100, per: "item", means: "flat or flatMap, by what comes out" },
  mapped: { nanoseconds: 5, per: "item", means: "putting what map's callback gives into its list" },
  fill: { nanoseconds: 1.5, per: "item", means: "new Array, fill, reverse" },
  from: { nanoseconds: 30, per: "item", means: "Array.from" },
  mapGet: { nanoseconds: 15, per: "call", means: "Map get or has, Set has" },
  mapSet: { nanoseconds: 85, per: "call", means: "Map set, Set add" },
  keys: { nanoseconds: 2, per: "key", call: 10, means: "Object.keys or values" },
  entries: { nanoseconds: 8, per: "key", call: 20, means: "Object.entries" },
  objectSpread: { nanoseconds: 30, per: "key", call: 30, means: "object spread or Object.assign" },
  dictionarySpread: {
    nanoseconds: 75,
    per: "key",
    call: 30,
    means: "the same of an object with hundreds of keys",
  },
  typedFill: { nanoseconds: 1.5, per: "item", call: 50, means: "making or filling a typed array" },
} as const satisfies Record<string, Unit>;

/** Texts and patterns. */
const TEXTS = {
  concat: { nanoseconds: 50, per: "step", means: "concatenation of texts" },
  template: { nanoseconds: 70, per: "step", means: "a template with values" },
  characterAt: { nanoseconds: 3, per: "step", means: "charCodeAt, charAt, text[i]" },
  textCompare: { nanoseconds: 10, per: "step", means: "comparison of texts" },
  localeCompare: { nanoseconds: 25, per: "call", means: "localeCompare" },
  textSearch: { nanoseconds: 2, per: "character", call: 20, means: "indexOf or includes in a text" },
  textSlice: { nanoseconds: 15, per: "call", means: "slice, substring, trim of a text" },
  textCase: { nanoseconds: 0.2, per: "character", call: 50, means: "toLowerCase, toUpperCase" },
  split: { nanoseconds: 5, per: "character", call: 120, means: "split" },
  replace: { nanoseconds: 4, per: "character", call: 100, means: "replaceAll, replace with a pattern" },
  regex: { nanoseconds: 30, per: "call", means: "test or match of a short, simple pattern" },
  group: { nanoseconds: 25, per: "step", means: "one more group that exec or match gives" },
  match: { nanoseconds: 100, per: "step", means: "one more match of a pattern in a text" },
  regexNew: { nanoseconds: 300, per: "call", means: "building a regular expression" },
} as const satisfies Record<string, Unit>;

/** What built-in functions do with data. */
const BUILT_INS = {
  jsonParse: { nanoseconds: 7, per: "byte", call: 400, means: "JSON.parse" },
  jsonStringify: { nanoseconds: 6, per: "byte", call: 400, means: "JSON.stringify" },
  structuredClone: {
    nanoseconds: 14,
    per: "byte",
    call: 800,
    means: "structuredClone, by the size as JSON",
  },
  bufferConcat: { nanoseconds: 0.15, per: "byte", call: 80, means: "Buffer.concat, Buffer.from a buffer" },
  bufferText: { nanoseconds: 0.5, per: "byte", call: 80, means: "Buffer.from a text, Buffer's toString" },
  hashUpdate: { nanoseconds: 200, per: "call", means: "one more update of a hash, with little data" },
  pack: { nanoseconds: 10, per: "byte", call: 30_000, means: "gzip or deflate of a text" },
  unpack: { nanoseconds: 2, per: "byte", call: 15_000, means: "gunzip or inflate, by what comes out" },
  brotli: { nanoseconds: 1000, per: "byte", call: 100_000, means: "brotli at the quality it has by default" },
  url: { nanoseconds: 400, per: "call", means: "new URL or URLSearchParams" },
  uriPart: { nanoseconds: 120, per: "call", means: "encodeURIComponent and its like, of a short text" },
  emit: { nanoseconds: 25, per: "call", means: "emit, without its listeners" },
  pathText: { nanoseconds: 200, per: "call", means: "path.join and its like" },
  inspect: { nanoseconds: 800, per: "call", means: "util.format or inspect of something small" },
  hash: { nanoseconds: 1, per: "byte", call: 1200, means: "createHash, update and digest" },
  randomBytes: { nanoseconds: 0.3, per: "byte", call: 1500, means: "randomBytes, randomUUID" },
  date: { nanoseconds: 100, per: "call", means: "new Date and its getters" },
  now: { nanoseconds: 40, per: "call", means: "Date.now, performance.now" },
  dateField: { nanoseconds: 8, per: "call", means: "getMonth and its like" },
  dateText: { nanoseconds: 500, per: "call", means: "toISOString, Date.parse" },
  localeText: { nanoseconds: 500, per: "call", means: "toLocaleString of numbers" },
  intl: { nanoseconds: 9_000, per: "call", means: "making an Intl formatter" },
  intlDate: { nanoseconds: 50_000, per: "call", means: "making an Intl formatter of dates" },
  localeOptions: {
    nanoseconds: 22_000,
    per: "call",
    means: "toLocaleString with options, which makes a formatter",
  },
} as const satisfies Record<string, Unit>;

/** All units, by name. */
export const UNITS = { ...NUMBERS, ...OBJECTS, ...COLLECTIONS, ...TEXTS, ...BUILT_INS } as const;
export type UnitName = keyof typeof UNITS;

/** What so many of a unit cost, in nanoseconds: one call's worth, where the unit counts what a call is given. */
export function unitCost(name: UnitName, count = 1): number {
  const unit: Unit = UNITS[name];
  return (unit.call ?? 0) + unit.nanoseconds * count;
}
