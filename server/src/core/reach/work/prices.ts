/** What calls of the language's own functions cost, by their names: units of `costs/`, counted by what they are given. */
import type { UnitName } from "../../costs/units.ts";
import type { Site } from "../../facts/facts.ts";
import { pathOf } from "./keys.ts";

/** What the unit is counted by: the call itself, what it gives, what the method is called on, or an argument (by its index). */
export type Counted = "call" | "receiver" | "result" | number;

export interface Price {
  readonly unit: UnitName;
  readonly by: Counted;
  /** What one item of it counts for, where that is not one. */
  readonly each?: number;
  /** It counts as what it is when it is written out: a text by its length, all else as JSON. */
  readonly isWritten?: "text" | "JSON";
  /** Lists and texts both have a method of the name, and a text is searched in no time. */
  readonly isAmbiguous?: true;
  /** Only texts have it: of one that is not known, a short one is taken. */
  readonly isText?: true;
}

const ONCE = (unit: UnitName): Price => ({ unit, by: "call" });
const ALL = (unit: UnitName): Price => ({ unit, by: "receiver" });
const TEXT = (unit: UnitName): Price => ({ unit, by: "receiver", isText: true });
const EITHER = (unit: UnitName): Price => ({ unit, by: "receiver", isAmbiguous: true });

/** Methods that call a function for each item of what they are called on. */
export const ITERATES =
  /^(map|flatMap|filter|forEach|reduce|reduceRight|some|every|find|findIndex|findLast|findLastIndex)$/;

/** Calls that make a list of what they are given, and call a function for each of it. */
export const MAKES_FROM = /^(Array|(Int|Uint|Float|BigInt|BigUint)\d+(Clamped)?Array)\.from$/;

/** Those that stop at the first that fits: half of the items, in the mean. */
export const STOPS_EARLY = /^(some|every|find|findIndex|findLast|findLastIndex)$/;

/** Those that compare items with each other. */
export const SORTS = /^(sort|toSorted)$/;

/** How much of JSON one item of a collection is, in bytes: a guess that is right for short texts and numbers. */
const JSON_ITEM = 20;

/** Characters for each match of a pattern in a text: of what is walked, short ones are as usual as words. */
export const MATCHED = 5;

/** Bytes of a part of which nothing is known. */
const CHUNK = 64;

const METHODS: Readonly<Record<string, Price>> = {
  push: ONCE("push"),
  includes: EITHER("includes"),
  indexOf: EITHER("includes"),
  lastIndexOf: EITHER("includes"),
  join: ALL("join"),
  slice: EITHER("copy"),
  concat: EITHER("copy"),
  reverse: ALL("fill"),
  toReversed: ALL("copy"),
  toSpliced: ALL("copy"),
  flat: { unit: "flat", by: "result" },
  flatMap: { unit: "flat", by: "result" },
  shift: ALL("shift"),
  unshift: ALL("shift"),
  splice: ALL("shift"),
  fill: ALL("fill"),
  get: ONCE("mapGet"),
  has: ONCE("mapGet"),
  set: ONCE("mapSet"),
  add: ONCE("mapSet"),
  delete: ONCE("mapGet"),
  split: TEXT("split"),
  replace: TEXT("replace"),
  replaceAll: TEXT("replace"),
  toLowerCase: TEXT("textCase"),
  toUpperCase: TEXT("textCase"),
  charCodeAt: ONCE("characterAt"),
  codePointAt: ONCE("characterAt"),
  charAt: ONCE("characterAt"),
  startsWith: ONCE("textCompare"),
  endsWith: ONCE("textCompare"),
  trim: ONCE("textSlice"),
  substring: ONCE("textSlice"),
  substr: ONCE("textSlice"),
  padStart: ONCE("textSlice"),
  padEnd: ONCE("textSlice"),
  test: ONCE("regex"),
  exec: ONCE("regex"),
  match: ONCE("regex"),
  matchAll: TEXT("match"),
  toString: ONCE("numberToText"),
  toFixed: ONCE("toFixed"),
  localeCompare: ONCE("localeCompare"),
  toISOString: ONCE("dateText"),
  toLocaleString: ONCE("localeText"),
  format: ONCE("localeText"),
  getTime: ONCE("property"),
  getFullYear: ONCE("dateField"),
  getMonth: ONCE("dateField"),
  getDate: ONCE("dateField"),
  getDay: ONCE("dateField"),
  getHours: ONCE("dateField"),
  setFullYear: ONCE("date"),
  setMonth: ONCE("date"),
  setDate: ONCE("date"),
  setHours: ONCE("date"),
  toLocaleDateString: ONCE("localeText"),
  toLocaleTimeString: ONCE("localeText"),
  update: ONCE("hashUpdate"),
};

const PATHS: Readonly<Record<string, Price>> = {
  "Math.sin": ONCE("mathCurve"),
  "Math.cos": ONCE("mathCurve"),
  "Math.tan": ONCE("mathCurve"),
  "Math.atan2": ONCE("mathCurve"),
  "Math.pow": ONCE("power"),
  "Math.exp": ONCE("mathCurve"),
  "Math.log": ONCE("mathCurve"),
  "Math.log2": ONCE("mathCurve"),
  "Math.log10": ONCE("mathCurve"),
  "Math.hypot": ONCE("mathCurve"),
  "Math.random": ONCE("random"),
  "Object.keys": { unit: "keys", by: 0 },
  "Object.values": { unit: "keys", by: 0 },
  "Object.entries": { unit: "entries", by: 0 },
  "Object.fromEntries": { unit: "objectSpread", by: 0 },
  "Object.assign": { unit: "objectSpread", by: 1 },
  "Array.from": { unit: "from", by: 0 },
  "JSON.parse": { unit: "jsonParse", by: 0, each: JSON_ITEM, isWritten: "text" },
  "JSON.stringify": { unit: "jsonStringify", by: 0, each: JSON_ITEM, isWritten: "JSON" },
  structuredClone: { unit: "structuredClone", by: 0, each: JSON_ITEM, isWritten: "JSON" },
  encodeURIComponent: ONCE("uriPart"),
  decodeURIComponent: ONCE("uriPart"),
  encodeURI: ONCE("uriPart"),
  decodeURI: ONCE("uriPart"),
  "crypto.randomUUID": ONCE("randomBytes"),
  "Buffer.concat": { unit: "bufferConcat", by: 0, each: CHUNK },
  "Buffer.from": { unit: "bufferText", by: 0 },
  "Buffer.alloc": { unit: "bufferConcat", by: 0 },
  "Date.now": ONCE("now"),
  "Date.parse": ONCE("dateText"),
  "performance.now": ONCE("now"),
  "String.fromCharCode": ONCE("characterAt"),
  parseInt: ONCE("textToNumber"),
  parseFloat: ONCE("textToNumber"),
  Number: ONCE("textToNumber"),
  String: ONCE("numberToText"),
  BigInt: ONCE("bigint"),
};

const CONSTRUCTORS: Readonly<Record<string, Price>> = {
  RegExp: ONCE("regexNew"),
  Date: ONCE("date"),
  Map: { unit: "mapSet", by: 0 },
  Set: { unit: "mapSet", by: 0 },
  URL: ONCE("url"),
  URLSearchParams: ONCE("url"),
  Array: { unit: "fill", by: 0 },
  Error: ONCE("throw"),
};

/** What a function of the language costs that is handed on: `map(Number)`. */
export function priceOfPath(path: string): Price | undefined {
  return Object.hasOwn(PATHS, path) ? PATHS[path] : undefined;
}

/** What the call costs by its name; nothing where that says nothing. */
export function priceOf({ callee, name, kind, arguments: given }: Site): Price | undefined {
  const path = pathOf(callee);
  if (kind === "new") {
    if (/Array$/.test(path) && path !== "Array") return { unit: "typedFill", by: 0 };
    if (path.startsWith("Intl.")) return ONCE(path === "Intl.DateTimeFormat" ? "intlDate" : "intl");
    const own = Object.hasOwn(CONSTRUCTORS, path) ? CONSTRUCTORS[path] : ONCE("object");
    return own && typeof own.by === "number" && given.length === 0 ? ONCE("object") : own;
  }
  if (Object.hasOwn(PATHS, path)) return PATHS[path];
  if (MAKES_FROM.test(path)) return PATHS["Array.from"];
  if (path.startsWith("Math.")) return ONCE("math");
  if (callee.is !== "member" || !Object.hasOwn(METHODS, name)) return undefined;
  const [first, second] = given;
  if (/^toLocale\w*String$/.test(name) && second)
    return ONCE(name === "toLocaleString" ? "localeOptions" : "intlDate");
  if (/^match(All)?$/.test(name) && first?.is === "regex" && first.flags.includes("g"))
    return { unit: "match", by: "receiver", each: 1 / MATCHED, isText: true };
  // `values.slice(from, from + 10)` of a text or a list is as short as it says, mostly.
  return name === "slice" && given.length > 0 ? ONCE("textSlice") : METHODS[name];
}

/** What functions of Node's modules cost that no row names. */
const APIS: readonly (readonly [symbol: RegExp, price: Price])[] = [
  [/^node:events#.*\.emit$/, ONCE("emit")],
  [/^node:crypto#(Hash|Hmac)\.update$/, ONCE("hashUpdate")],
  [/^node:crypto#randomUUID$/, ONCE("randomBytes")],
  [/^node:path#/, ONCE("pathText")],
  [/^node:util#(format|inspect)$/, ONCE("inspect")],
];

export function apiPrice(apis: readonly string[]): Price | undefined {
  return APIS.find(([symbol]) => apis.some((api) => symbol.test(api)))?.[1];
}
