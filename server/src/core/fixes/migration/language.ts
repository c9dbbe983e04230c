/** What the language's own functions do with a callback, and what becomes of the call when the callback is async. */

/** How a call is rewritten when the function that it is given becomes async. */
export type CallbackForm =
  /** `await Promise.all(items.map(async …))`, or one after another where the order of effects matters. */
  | "map"
  /** `for (const item of items) …`. */
  | "loop"
  /** A helper that asks one item after another: what it gives is what the method gave. */
  | "filter"
  | "some"
  | "every"
  | "find"
  | "findIndex"
  | "flatMap"
  | "reduce"
  | "sort"
  | "replace"
  | "from";

const FORMS: Readonly<Record<string, CallbackForm>> = {
  map: "map",
  forEach: "loop",
  filter: "filter",
  some: "some",
  every: "every",
  find: "find",
  findIndex: "findIndex",
  flatMap: "flatMap",
  reduce: "reduce",
  sort: "sort",
  toSorted: "sort",
  replace: "replace",
  replaceAll: "replace",
};

/** The form for a method of that name; `from` is `Array.from`'s. */
export function callbackForm(method: string): CallbackForm | undefined {
  return Object.hasOwn(FORMS, method) ? FORMS[method] : undefined;
}

/** Array methods that no rewriting is known for. */
export const SYNCHRONOUS_METHODS = new Set(["findLast", "findLastIndex", "reduceRight", "toSpliced"]);
