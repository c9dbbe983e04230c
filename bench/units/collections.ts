/** Measures of arrays, Maps, Sets and objects as collections. */
import type { Measure } from "./measure.ts";

const ITEMS = 1000;
const items: readonly number[] = Array.from({ length: ITEMS }, (_, index) => (index * 7919) % 10_007);
const words: readonly string[] = items.map((item) => `word ${item}`);
/** Few of them have the same keys, as records of differing kinds do. */
const records: readonly Readonly<Record<string, number>>[] = Array.from({ length: 64 }, (_, kind) =>
  Object.fromEntries(Array.from({ length: 20 }, (_, index) => [`field${(kind % 8) + index}`, index])),
);
const map = new Map(words.map((word, index) => [word, index]));
/** Lists of ten. */
const nested: readonly (readonly number[])[] = Array.from({ length: ITEMS / 10 }, (_, index) =>
  items.slice(index * 10, index * 10 + 10),
);
const dictionary = Object.fromEntries(words.map((each, index) => [each, index]));
/** Comparisons of a sort of so many, about. */
const COMPARISONS = ITEMS * Math.log2(ITEMS);

function repeat(turns: number, turn: (index: number) => number): number {
  let sum = 0;
  for (let i = 0; i < turns; i++) sum = (sum + turn(i)) | 0;
  return sum;
}

export const collections: readonly Measure[] = [
  {
    unit: "push",
    turns: 2000,
    each: ITEMS,
    run: (turns) =>
      repeat(turns, () => {
        const into: number[] = [];
        for (let i = 0; i < ITEMS; i++) into.push(i);
        return into.length;
      }),
  },
  {
    unit: "includes",
    turns: 2000,
    each: ITEMS,
    run: (turns) => repeat(turns, (i) => (items.includes(-1 - i) ? 1 : 0)),
  },
  {
    unit: "sort",
    turns: 50,
    each: COMPARISONS,
    run: (turns) => repeat(turns, () => items.slice().sort((a, b) => a - b)[0]!),
  },
  {
    unit: "sortDefault",
    turns: 20,
    each: COMPARISONS,
    run: (turns) => repeat(turns, () => items.slice().sort()[0]!),
  },
  {
    unit: "sortTyped",
    turns: 50,
    each: COMPARISONS,
    run: (turns) => repeat(turns, () => Float64Array.from(items).sort()[0]!),
  },
  {
    unit: "copy",
    turns: 2000,
    each: 3 * ITEMS,
    run: (turns) =>
      repeat(turns, (i) => [...items, i].length + items.slice(1).length + items.concat([i]).length),
  },
  {
    unit: "shift",
    turns: 20,
    each: 200 * 40 * ITEMS,
    run: (turns) =>
      repeat(turns, () => {
        const from = Array.from({ length: 40 * ITEMS }, (_, index) => index);
        let sum = 0;
        for (let i = 0; i < 200; i++) sum += from.shift()!;
        return sum;
      }),
    without: (turns) => repeat(turns, () => Array.from({ length: 40 * ITEMS }, (_, index) => index)[5]!),
  },
  { unit: "join", turns: 500, each: ITEMS, run: (turns) => repeat(turns, () => words.join(",").length) },
  {
    unit: "fill",
    turns: 2000,
    each: ITEMS,
    run: (turns) => repeat(turns, (i) => new Array<number>(ITEMS).fill(i)[5]!),
  },
  {
    unit: "from",
    turns: 1000,
    each: ITEMS,
    run: (turns) => repeat(turns, (i) => Array.from({ length: ITEMS }, (_, index) => index + i)[5]!),
  },
  { unit: "mapGet", turns: 1_000_000, run: (turns) => repeat(turns, (i) => map.get(words[i % ITEMS]!)!) },
  {
    unit: "mapSet",
    turns: 5,
    each: 200_000,
    run: (turns) =>
      repeat(turns, () => {
        const into = new Map<number, number>();
        for (let i = 0; i < 200_000; i++) into.set(i * 7, i);
        return into.size;
      }),
  },
  {
    unit: "keys",
    turns: 20_000,
    each: 20,
    run: (turns) => repeat(turns, (i) => Object.keys(records[i & 63]!).length),
  },
  {
    unit: "entries",
    turns: 20_000,
    each: 20,
    run: (turns) => repeat(turns, (i) => Object.entries(records[i & 63]!).length),
  },
  {
    unit: "objectSpread",
    turns: 20_000,
    each: 20,
    run: (turns) => repeat(turns, (i) => ({ ...records[i & 63], i }).i),
  },
  {
    unit: "typedFill",
    turns: 500,
    each: 100 * ITEMS,
    run: (turns) => repeat(turns, (i) => new Float64Array(100 * ITEMS).fill(i)[5]!),
  },
  {
    unit: "mapped",
    turns: 2000,
    each: ITEMS,
    run: (turns) => repeat(turns, (i) => items.map((item) => item / 2 + i)[5]!),
  },
  {
    unit: "flat",
    turns: 200,
    each: ITEMS,
    run: (turns) => repeat(turns, () => nested.flat().length),
  },
  {
    unit: "dictionarySpread",
    turns: 200,
    each: words.length,
    run: (turns) => repeat(turns, (i) => ({ ...dictionary, i }).i),
  },
];
