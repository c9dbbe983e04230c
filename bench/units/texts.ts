/** Measures of texts and regular expressions. */
import type { Measure } from "./measure.ts";

const words: readonly string[] = Array.from(
  { length: 1024 },
  (_, index) => `word-${(index * 7919) % 10_007}`,
);
const LONG = 10_000;
/** Loops that matter are long: what they build outlives the first collections of garbage, which costs more. */
const MANY = 200_000;
const long = Array.from({ length: LONG / 10 }, (_, index) => `${index}`.padStart(9, "a")).join(",") + ",";
const pattern = /^[a-z]+-(\d+)$/;
const GROUPED = /^([a-z])([a-z]+)(-)(\d+)$/;
const UNGROUPED = /^[a-z][a-z]+-\d+$/;

function repeat(turns: number, turn: (index: number) => number): number {
  let sum = 0;
  for (let i = 0; i < turns; i++) sum = (sum + turn(i)) | 0;
  return sum;
}

const word = (index: number): string => words[index & 1023]!;

export const texts: readonly Measure[] = [
  {
    unit: "concat",
    turns: 3,
    each: MANY,
    run: (turns) =>
      repeat(turns, () => {
        let text = "";
        for (let i = 0; i < MANY; i++) text += word(i);
        return text.charCodeAt(5);
      }),
  },
  {
    unit: "template",
    turns: 3,
    each: MANY,
    run: (turns) =>
      repeat(turns, (turn) => {
        const into: string[] = [];
        for (let i = 0; i < MANY; i++) into.push(`${word(i)}: ${i + turn}`);
        return into.length;
      }),
  },
  {
    unit: "characterAt",
    turns: 100,
    each: LONG,
    run: (turns) =>
      repeat(turns, () => {
        let sum = 0;
        for (let i = 0; i < long.length; i++) sum = (sum * 31 + long.charCodeAt(i)) | 0;
        return sum;
      }),
  },
  {
    unit: "textCompare",
    turns: 500_000,
    run: (turns) => repeat(turns, (i) => (word(i) < word(i + 7) ? 1 : 0)),
  },
  {
    unit: "localeCompare",
    turns: 200_000,
    run: (turns) => repeat(turns, (i) => word(i).localeCompare(word(i + 7))),
  },
  {
    unit: "textSearch",
    turns: 2000,
    each: LONG,
    run: (turns) => repeat(turns, (i) => long.indexOf(`a${i & 7}x`)),
  },
  {
    unit: "textSlice",
    turns: 500_000,
    run: (turns) => repeat(turns, (i) => word(i).slice(i & 3, 20).length),
  },
  {
    unit: "textCase",
    turns: 2000,
    each: LONG,
    run: (turns) => repeat(turns, () => long.toUpperCase().length),
  },
  {
    unit: "split",
    turns: 100,
    each: LONG,
    run: (turns) => repeat(turns, (i) => (long + (i & 7)).split(",").length),
  },
  {
    unit: "replace",
    turns: 100,
    each: LONG,
    run: (turns) => repeat(turns, (i) => (long + (i & 7)).replace(/,/g, ";").length),
  },
  { unit: "regex", turns: 200_000, run: (turns) => repeat(turns, (i) => (pattern.test(word(i)) ? 1 : 0)) },
  {
    unit: "regexNew",
    turns: 50_000,
    run: (turns) => repeat(turns, (i) => (new RegExp(`^${word(i)}$`, "i").test(word(i + 1)) ? 1 : 0)),
  },
  {
    unit: "group",
    turns: 100_000,
    each: 4,
    run: (turns) => repeat(turns, (i) => GROUPED.exec(word(i))!.length),
    without: (turns) => repeat(turns, (i) => UNGROUPED.exec(word(i))!.length),
  },
  {
    unit: "match",
    turns: 200,
    each: LONG / 10,
    run: (turns) =>
      repeat(turns, () => {
        let length = 0;
        for (const [found] of long.matchAll(/\d+,/g)) length += found.length;
        return length;
      }),
  },
];
