/** Measures of numbers: loops, arithmetic, Math, conversions. */
import type { Measure } from "./measure.ts";

const TURNS = 2_000_000;

/** A loop that keeps one number going: what the arithmetic measures add a step to. */
function chain(turns: number): number {
  let sum = 1;
  for (let i = 0; i < turns; i++) sum = (sum ^ i) | 0;
  return sum;
}

export const numbers: readonly Measure[] = [
  {
    unit: "turn",
    turns: TURNS * 4,
    run: (turns) => {
      let last = 0;
      for (let i = 0; i < turns; i++) last = i;
      return last;
    },
  },
  {
    unit: "number",
    turns: TURNS,
    each: 4,
    run: (turns) => {
      let sum = 1;
      for (let i = 0; i < turns; i++) {
        sum = (sum ^ i) | 0;
        sum += i * 1.5;
        if (sum > 1e9) sum -= i;
      }
      return sum;
    },
    without: chain,
  },
  {
    unit: "division",
    turns: TURNS,
    run: (turns) => {
      let sum = 1;
      for (let i = 0; i < turns; i++) sum = (sum ^ (i % 977)) | 0;
      return sum;
    },
    without: chain,
  },
  {
    unit: "bigint",
    turns: TURNS / 4,
    each: 3,
    run: (turns) => {
      let sum = 0n;
      const start = 3_000_000_000n;
      const end = start + BigInt(turns);
      for (let i = start; i < end; i++) sum += i * i;
      return sum;
    },
  },
  {
    unit: "bigintWord",
    turns: TURNS / 4,
    each: 2,
    run: (turns) => {
      let value = 1n;
      for (let i = 0; i < turns; i++) value = (value * 48_271n) % 2_147_483_647n;
      return value;
    },
  },
  {
    unit: "bigintWords",
    turns: 50,
    each: 2000,
    run: (turns) => {
      const long = 3n ** BigInt(Math.round((2000 * 64) / Math.log2(3)));
      let last = long;
      for (let i = 0; i < turns; i++) last = long * BigInt(i + 7);
      return last;
    },
  },
  {
    unit: "bigintCompare",
    turns: TURNS / 4,
    run: (turns) => {
      const values = [3n, 5n, 7n, 11n];
      let found = 0;
      for (let i = 0; i < turns; i++) if (values[i & 3]! < values[(i >> 2) & 3]!) found++;
      return found;
    },
  },
  {
    unit: "math",
    turns: TURNS,
    each: 2,
    run: (turns) => {
      let sum = 1;
      for (let i = 0; i < turns; i++) sum = (sum ^ Math.max(Math.floor(i * 0.37), 7)) | 0;
      return sum;
    },
    without: chain,
  },
  {
    unit: "mathCurve",
    turns: TURNS / 4,
    each: 2,
    run: (turns) => {
      let sum = 0;
      for (let i = 1; i < turns; i++) sum += Math.sin(i) + Math.log(i);
      return sum;
    },
  },
  {
    unit: "power",
    turns: TURNS / 4,
    run: (turns) => {
      let sum = 0;
      for (let i = 1; i < turns; i++) sum += (i * 0.37) ** 3;
      return sum;
    },
  },
  {
    unit: "random",
    turns: TURNS,
    run: (turns) => {
      let sum = 0;
      for (let i = 0; i < turns; i++) sum += Math.random();
      return sum;
    },
  },
  {
    unit: "numberToText",
    turns: TURNS / 8,
    run: (turns) => {
      let length = 0;
      for (let i = 0; i < turns; i++) length += String(i * 7).length;
      return length;
    },
  },
  {
    unit: "textToNumber",
    turns: TURNS / 8,
    run: (turns) => {
      const texts = Array.from({ length: 1024 }, (_, index) => `${index * 7919}x`);
      let sum = 0;
      for (let i = 0; i < turns; i++) sum += Number.parseInt(texts[i & 1023]!, 10);
      return sum;
    },
  },
  {
    unit: "toFixed",
    turns: TURNS / 8,
    run: (turns) => {
      let length = 0;
      for (let i = 0; i < turns; i++) length += (i * 0.377).toFixed(2).length;
      return length;
    },
  },
];
