/** Facts of loops, and of what functions and loops do between their calls. */
import type { Dependence } from "./dependence.ts";
import type { Value } from "./facts.ts";
import type { Spin } from "./spins.ts";

/** Counts of what a text does by itself: arithmetic and comparisons, also of bigints; reads and writes of members; … */
export interface Units {
  arithmetic: number;
  division: number;
  /** `**`. */
  power: number;
  bigint: number;
  /** Of bigints that a remainder keeps small. */
  smallBigint: number;
  /** A bigint that is multiplied by another one again and again: it has more digits each time. */
  growingBigint: number;
  access: number;
  /** `text[index]`. */
  character: number;
  /** A member by a name that is put together or held by a variable. */
  computed: number;
  /** Objects and arrays that are made. */
  allocation: number;
  /** Those of them that are handed on at once, and that nobody keeps. */
  garbage: number;
  closure: number;
  /** Strings that are put together: each part of a template counts. */
  text: number;
  /** A `try` that goes on after what failed. */
  tries: number;
}

/** A spread in an array or object literal: all that it holds is copied. */
export interface Copy {
  readonly of: Value;
  readonly kind: "array" | "object";
  /** The literal is assigned to what it copies: `all = [...all, item]`. */
  readonly grows: boolean;
  readonly start: number;
  readonly end: number;
  readonly function: number;
  readonly loop: number;
}

/** How many times a loop runs, where constants tell. */
export interface LoopBound {
  /** The name that counts. */
  readonly counter: Extract<Value, { is: "name" }>;
  readonly from: Value;
  readonly to: Value;
  /** The constant step: 1 for `i++`; a factor for `i *= 2`. */
  readonly step: Value;
  readonly by: "addition" | "multiplication";
  readonly inclusive: boolean;
  /** It counts down. */
  readonly isDown?: true;
  /** The square of the counter is compared: `divisor * divisor <= n`. */
  readonly isSquared?: true;
  /** Another condition may end it before. */
  readonly mayEndEarly?: true;
}

export interface Shrinking {
  /** What it begins with. */
  readonly of: Value;
  /** By how many times it is less after a turn, in the mean. */
  readonly factor: number;
}

export interface Mark {
  readonly of: Value;
  readonly depth: number;
}

/** What makes turns: a loop, or a `reduce` whose turns wait. `start` is where its keyword or name stands. */
export type Turning = Pick<Loop, "start" | "end" | "nodeEnd" | "function" | "dependence" | "over">;

export interface Loop {
  readonly index: number;
  readonly kind: "for" | "for of" | "for in" | "while" | "do" | "for await";
  /** The keyword's span. */
  readonly start: number;
  readonly end: number;
  readonly nodeEnd: number;
  readonly function: number;
  /** The loop around it in the same function, or -1. */
  readonly parent: number;
  readonly bound?: LoopBound | undefined;
  /** Something that each turn leaves a share of: `n = Math.floor(n / 10)`, the range of a binary search. */
  readonly shrinks?: Shrinking | undefined;
  /** What it asks for was moved on by its last run, and is moved on by this one. */
  readonly isResumed: boolean;
  /** What it sets places of: `seen[index] = true`, `seen[y][x] = true` (two deep). */
  readonly marks?: readonly Mark[] | undefined;
  /** What it makes longer until it is as long: `while (rows.length < count) rows.push(…)`. */
  readonly fills?: Value | undefined;
  /** A collection that it goes on with until nothing is left in it. */
  readonly drains?: Value | undefined;
  /** What a `for of` or a `for in` iterates. */
  readonly over?: Value | undefined;
  /** Awaits or yields in its own body or head (not in nested functions), inside inner loops too. */
  pauses: boolean;
  /** It can end early: a break or a return that belongs to it or to something around it. */
  exits: boolean;
  /** What one turn does, without inner loops, calls and nested functions. */
  units: Units;
  /** What it awaits, in its own body or head and in inner loops. Nothing for a `yield`, or a `for await`. */
  readonly awaits: Value[];
  /** It pauses for somebody who is not awaited: it yields, or iterates what comes later. */
  yields: boolean;
  /** For loops that await: whether one iteration can affect another, by plain data flow. */
  dependence?: Dependence | undefined;
  /** Present where it does nothing but wait. */
  readonly spin?: Spin | undefined;
}
