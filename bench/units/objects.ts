/** Measures of objects and functions: properties, elements, calls, iteration, allocation, exceptions. */
import type { Measure } from "./measure.ts";

const TURNS = 1_000_000;
/** What is made is mostly kept for a while, which costs more than what is garbage at once. */
const KEPT = 100_000;

interface Point {
  x: number;
  y: number;
}

const points: readonly Point[] = Array.from({ length: 1024 }, (_, index) => ({ x: index, y: -index }));
const values: readonly number[] = Array.from({ length: 1024 }, (_, index) => (index * 31) & 255);
const names: readonly string[] = Array.from({ length: 1024 }, (_, index) => `key${index}`);
const byName: Readonly<Record<string, number>> = Object.fromEntries(
  names.map((name, index) => [name, index]),
);
const many: readonly number[] = Array.from({ length: 100_000 }, (_, index) => index);
const asSet: ReadonlySet<number> = new Set(many);

function* count(turns: number): Generator<number> {
  for (let i = 0; i < turns; i++) yield i;
}

/** Recursive, so that it is not put in its caller's place. */
function down(depth: number): number {
  return depth === 0 ? 0 : 1 + down(depth - 1);
}

function onceOver(): number {
  let sum = 0;
  many.forEach((value) => (sum += value & 3));
  sum += many.filter((value) => value > 99_990).length;
  return sum + many.reduce((all, value) => all ^ value, 0);
}

export const objects: readonly Measure[] = [
  {
    unit: "property",
    turns: TURNS,
    each: 3,
    run: (turns) => {
      const total = { sum: 0 };
      for (let i = 0; i < turns; i++) {
        const point = points[i & 1023]!;
        total.sum = (total.sum + point.x - point.y) | 0;
      }
      return total.sum;
    },
    without: (turns) => {
      let sum = 0;
      for (let i = 0; i < turns; i++) sum = (sum + values[i & 1023]!) | 0;
      return sum;
    },
  },
  {
    unit: "element",
    turns: TURNS,
    each: 2,
    run: (turns) => {
      const into = values.slice();
      for (let i = 0; i < turns; i++) into[i & 1023] = (values[(i + 7) & 1023]! ^ i) | 0;
      return into[5];
    },
    without: (turns) => {
      let sum = 1;
      for (let i = 0; i < turns; i++) sum = (sum ^ i) | 0;
      return sum;
    },
  },
  {
    unit: "dictionary",
    turns: TURNS,
    run: (turns) => {
      let sum = 0;
      for (let i = 0; i < turns; i++) sum = (sum + byName[names[i & 1023]!]!) | 0;
      return sum;
    },
  },
  {
    unit: "call",
    turns: TURNS / 50,
    each: 51,
    run: (turns) => {
      let sum = 0;
      for (let i = 0; i < turns; i++) sum += down(50);
      return sum;
    },
  },
  {
    unit: "closureCall",
    turns: 3 * many.length,
    // Once over a long list: what calls the method is not compiled by then.
    run: onceOver,
  },
  {
    unit: "hotClosureCall",
    turns: TURNS * 2,
    run: (turns) => {
      let sum = 0;
      for (let done = 0; done < turns; done += 3 * values.length) {
        values.forEach((value) => (sum += value & 3));
        sum += values.filter((value) => value > 250).length;
        sum += values.reduce((all, value) => all ^ value, 0);
      }
      return sum;
    },
  },
  {
    unit: "forOf",
    turns: TURNS * 2,
    run: (turns) => {
      let sum = 0;
      for (let done = 0; done < turns; done += many.length) for (const value of many) sum = (sum + value) | 0;
      return sum;
    },
  },
  {
    unit: "iterator",
    turns: TURNS,
    run: (turns) => {
      let sum = 0;
      for (let done = 0; done < turns; done += many.length)
        for (const value of asSet) sum = (sum + value) | 0;
      return sum;
    },
  },
  {
    unit: "generator",
    turns: TURNS,
    run: (turns) => {
      let sum = 0;
      for (const value of count(turns)) sum = (sum + value) | 0;
      return sum;
    },
  },
  {
    unit: "forIn",
    turns: TURNS,
    run: (turns) => {
      let length = 0;
      for (let done = 0; done < turns; done += names.length) for (const name in byName) length += name.length;
      return length;
    },
  },
  {
    unit: "object",
    turns: 5,
    each: KEPT,
    run: (turns) => {
      let length = 0;
      for (let turn = 0; turn < turns; turn++) {
        const into: Point[] = [];
        for (let i = 0; i < KEPT; i++) into.push({ x: i, y: i });
        length += into.length;
      }
      return length;
    },
  },
  {
    unit: "array",
    turns: 5,
    each: KEPT,
    run: (turns) => {
      let length = 0;
      for (let turn = 0; turn < turns; turn++) {
        const into: number[][] = [];
        for (let i = 0; i < KEPT; i++) into.push([i, i]);
        length += into.length;
      }
      return length;
    },
  },
  {
    unit: "closure",
    turns: 5,
    each: KEPT,
    run: (turns) => {
      let length = 0;
      for (let turn = 0; turn < turns; turn++) {
        const into: (() => number)[] = [];
        for (let i = 0; i < KEPT; i++) into.push(() => i);
        length += into.length;
      }
      return length;
    },
  },
  {
    unit: "tryCatch",
    turns: TURNS,
    run: (turns) => {
      let sum = 0;
      for (let i = 0; i < turns; i++) {
        try {
          sum = (sum + byName["key5"]! + i) | 0;
        } catch {
          sum = 0;
        }
      }
      return sum;
    },
    without: (turns) => {
      let sum = 0;
      for (let i = 0; i < turns; i++) sum = (sum + byName["key5"]! + i) | 0;
      return sum;
    },
  },
  {
    unit: "throw",
    turns: TURNS / 50,
    run: (turns) => {
      let caught = 0;
      for (let i = 0; i < turns; i++) {
        try {
          throw new Error("no");
        } catch {
          caught++;
        }
      }
      return caught;
    },
  },
  {
    unit: "garbage",
    turns: TURNS,
    run: (turns) => {
      const lengthOf = ({ x, y }: Point): number => (forgotten.push(x) > 4 ? (forgotten.length = 0) : x + y);
      const forgotten: number[] = [];
      let sum = 0;
      for (let i = 0; i < turns; i++) sum = (sum + lengthOf({ x: i, y: i })) | 0;
      return sum;
    },
  },
];
