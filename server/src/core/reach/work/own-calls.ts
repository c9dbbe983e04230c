/**
 * How often a function calls itself for what one call of it is given: by steps, by parts, or once for each choice. Told as
 * far as numbers are known.
 */
import type { Value } from "../../facts/facts.ts";
import type { Limit, OwnCall, Recursion } from "../../facts/recursion.ts";
import type { Handed } from "../../facts/recursion-arguments.ts";
import type { FunctionNode, SiteNode } from "../universe.ts";
import type { Size } from "./amount.ts";

/** More calls than these take longer than anybody waits. */
const MOST_CALLS = 1e18;

/** More levels than these say no more. */
const MOST_LEVELS = 200;

/** Cells of a table of sizes, at most. */
const MOST_CELLS = 2_000_000;

export interface OwnCalls {
  readonly count: number;
  /**
   * How often all that the first call is given is gone through, taken together: the logarithm, where each call halves what
   * it is given; half of the calls, where each takes one; hardly, where most of them are given next to nothing.
   */
  readonly wholes: number;
  /** What is given there is a structure, of which each call goes through what belongs to one part. */
  readonly structure?: number;
}

export interface OwnCallTools {
  /** How much or how many the argument of a call is; undefined where that is not known. */
  readonly givenSize: (site: SiteNode, parameter: number) => number | undefined;
  /** The parts of a structure, with those of its parts; undefined where that is not known. */
  readonly partsSize: (site: SiteNode, parameter: number) => number | undefined;
  /** The parts of what another function built that calls itself. */
  readonly builtSize: (site: SiteNode, parameter: number) => number | undefined;
  /** All items of a list of which each call picks those that belong to one, and calls itself for each of these. */
  readonly groupedSize: (called: FunctionNode, site: number) => number | undefined;
  readonly sizeOf: (called: FunctionNode, value: Value) => Size;
  /** The turns of what stands around a call of its own. */
  readonly turnsAround: (called: FunctionNode, site: number) => Size;
  readonly landsIn: (called: FunctionNode, site: number) => boolean;
}

/** Undefined where it is not known, or it does not call itself. */
export function countOwnCalls(
  called: FunctionNode,
  from: SiteNode,
  tools: OwnCallTools,
): OwnCalls | undefined {
  const { recursion } = called.facts;
  const calls = recursion?.calls.filter(({ site }) => tools.landsIn(called, site)) ?? [];
  if (!recursion || calls.length === 0) return undefined;
  return (
    byGroups(called, calls, tools) ??
    byChoices(called, from, calls, recursion, tools) ??
    bySteps(called, from, calls, recursion, tools) ??
    byStrides(from, calls, tools) ??
    byParts(from, calls, tools)
  );
}

/** Parameters that the calls make smaller (or larger, up to a limit), with how far there is to go. */
function bySteps(
  called: FunctionNode,
  from: SiteNode,
  calls: readonly OwnCall[],
  { limits, remembered }: Recursion,
  tools: OwnCallTools,
): OwnCalls | undefined {
  const moved = new Set(
    calls.flatMap(({ handed }) => handed.flatMap((each) => (each.is === "step" ? [each.parameter] : []))),
  );
  const axes = [...moved].flatMap((parameter) => {
    const given = tools.givenSize(from, parameter);
    const limit = limits.get(parameter);
    const steps = calls.map(({ handed }) => stepOf(handed, parameter));
    if (steps.every((step) => step >= 0))
      return given === undefined
        ? []
        : [{ steps, length: leftOf(given, limit && tools.sizeOf(called, limit.to), limit) }];
    const end = limit && tools.sizeOf(called, limit.to);
    if (steps.some((step) => step > 0) || end?.inputs.length !== 0) return [];
    return [{ steps: steps.map(Math.abs), length: Math.max(0, Math.round(end.times - (given ?? 0))) }];
  });
  const isMoved = calls.every((_, at) => axes.some(({ steps }) => steps[at]! > 0));
  if (axes.length === 0 || !isMoved) return undefined;
  const longest = Math.max(1, ...axes.map(({ length }) => length));
  const cells = axes.reduce((product, { length }) => product * (length + 1), calls.length);
  if (remembered) return { count: cells, wholes: cells / 2 };
  const count = axes.length === 1 ? countLine(axes[0]!) : countCells(axes);
  if (count === undefined) return undefined;
  return { count, wholes: calls.length > 1 ? (2 * count) / longest : count / 2 };
}

/** How far it is to where a call makes no more calls. */
function leftOf(given: number, end: Size | undefined, limit: Limit | undefined): number {
  const last = end?.inputs.length === 0 && end.times <= SMALLEST ? end.times - (limit!.isBelow ? 1 : 0) : 0;
  return Math.max(0, Math.round(given - last));
}

/** What is compared with more than that is no end of a way down. */
const SMALLEST = 5;

interface Axis {
  /** By how much each call goes on. */
  readonly steps: readonly number[];
  readonly length: number;
}

function stepOf(handed: readonly Handed[], parameter: number): number {
  const step = handed.find((each) => each.is === "step" && each.parameter === parameter);
  return step?.is === "step" ? step.by : 0;
}

function countLine({ steps, length }: Axis): number | undefined {
  if (steps.length === 1) return Math.floor(length / steps[0]!) + 1;
  const counts = [1];
  for (let at = 1; at <= length; at++) {
    const calls = steps.reduce((sum, step) => sum + (counts[at - step] ?? 1), 1);
    if (calls > MOST_CALLS) return MOST_CALLS;
    counts.push(calls);
  }
  return counts[length];
}

/** All of them end where one of the parameters does. */
function countCells(axes: readonly Axis[]): number | undefined {
  const cells = axes.reduce((product, { length }) => product * (length + 1), 1);
  if (cells > MOST_CELLS) return undefined;
  const counts = new Float64Array(cells).fill(1);
  const at = axes.map(() => 0);
  const calls = axes[0]!.steps.length;
  for (let cell = 0; cell < cells; cell++) {
    if (at.every((place) => place > 0)) {
      for (let call = 0; call < calls; call++) {
        let before = 0;
        for (const [axis, { steps, length }] of axes.entries()) {
          const place = at[axis]! - steps[call]!;
          before = place < 0 || before < 0 ? -1 : before * (length + 1) + place;
        }
        counts[cell]! += before < 0 ? 1 : counts[before]!;
      }
    }
    for (let axis = axes.length - 1; axis >= 0; axis--) {
      if (++at[axis]! <= axes[axis]!.length) break;
      at[axis] = 0;
    }
  }
  return counts[cells - 1];
}

/** Once for each choice: all orders of a list, all ways of so many steps, all subsets. */
function byChoices(
  called: FunctionNode,
  from: SiteNode,
  calls: readonly OwnCall[],
  { limits, remembered }: Recursion,
  tools: OwnCallTools,
): OwnCalls | undefined {
  const choosing = calls.find(({ repeated }) => repeated);
  if (!choosing || remembered) return undefined;
  const fewer = choosing.handed.find((each) => each.is === "fewer");
  if (fewer?.is === "fewer") {
    const length = tools.givenSize(from, fewer.parameter);
    return length === undefined || length < 1
      ? undefined
      : { count: Math.E * factorial(length), wholes: (2 * Math.E * factorial(length)) / length };
  }
  const step = stepDown(choosing.handed);
  const choices = tools.turnsAround(called, choosing.site);
  // Marks alone say what is left.
  if (!step && choosing.guarded && choosing.marks === 1 && choices.inputs.length === 0) {
    const ways = waysOf(choosing, choices.times, choices.times);
    return { count: ways, wholes: 0 };
  }
  if (!step) return undefined;
  const given = tools.givenSize(from, step.parameter);
  const limit = limits.get(step.parameter);
  const end = limit && tools.sizeOf(called, limit.to);
  if (choices.inputs.length > 0) return undefined;
  const depth = step.by > 0 ? given : end?.inputs.length === 0 ? end.times - (given ?? 0) : undefined;
  const levels = depth === undefined ? undefined : Math.max(0, depth / Math.abs(step.by));
  const ways = waysOf(choosing, choices.times, levels);
  return { count: ways, wholes: (2 * ways) / Math.max(1, choices.times) };
}

function waysOf({ handed, marks, guarded }: OwnCall, choices: number, levels: number | undefined): number {
  // From each place to the end: every item is taken or not.
  if (levels === undefined) return 2 ** choices;
  const isAscending = handed.filter(({ is }) => is === "step").length > 1;
  if (isAscending) return sumOf(levels, (level) => chosen(choices, level));
  if (!guarded) return sumOf(levels, (level) => choices ** level);
  // What is taken once is free no more for those behind.
  if (marks === 1)
    return sumOf(Math.min(levels, choices), (level) => factorial(choices) / factorial(choices - level));
  // What does not fit is not gone on with: of as many ways as there are, this is left, about.
  return Math.sqrt(choices ** levels);
}

/** Over all levels, the first one included. */
function sumOf(levels: number, of: (level: number) => number): number {
  let sum = 0;
  for (let level = 0; level <= Math.min(levels, MOST_LEVELS); level++) sum += of(level);
  return Math.min(sum, MOST_CALLS);
}

/** The step that leads to the end: down, where there are several. */
function stepDown(handed: readonly Handed[]): Extract<Handed, { is: "step" }> | undefined {
  const steps = handed.flatMap((each) => (each.is === "step" ? [each] : []));
  return steps.find(({ by }) => by > 0) ?? steps[0];
}

/** So many of them, in their order. */
function chosen(choices: number, of: number): number {
  let ways = 1;
  for (let at = 0; at < of; at++) ways *= Math.max(0, choices - at) / (at + 1);
  return ways;
}

function factorial(n: number): number {
  let result = 1;
  for (let i = 2; i <= Math.min(n, 25); i++) result *= i;
  return result;
}

/** Each of the list belongs to one other, and is come to by way of that. */
function byGroups(
  called: FunctionNode,
  calls: readonly OwnCall[],
  { groupedSize }: OwnCallTools,
): OwnCalls | undefined {
  const sizes = calls.flatMap(({ site, repeated }) => (repeated ? (groupedSize(called, site) ?? []) : []));
  return sizes.length > 0 ? { count: Math.max(...sizes) + 1, wholes: 1 } : undefined;
}

/** A list that is cut into pieces: half of it is left in the mean. */
function byStrides(
  from: SiteNode,
  calls: readonly OwnCall[],
  { givenSize }: OwnCallTools,
): OwnCalls | undefined {
  const [only] = calls;
  const stride = calls.length === 1 ? only!.handed.find((each) => each.is === "stride") : undefined;
  if (stride?.is !== "stride") return undefined;
  const [length, by] = [givenSize(from, stride.parameter), givenSize(from, stride.by)];
  if (length === undefined || by === undefined) return undefined;
  const count = Math.ceil(length / Math.max(1, by)) + 1;
  return { count, wholes: count / 2 };
}

/** Halves of a list or of a range, the parts of a tree. */
function byParts(
  from: SiteNode,
  calls: readonly OwnCall[],
  { givenSize, partsSize, builtSize }: OwnCallTools,
): OwnCalls | undefined {
  const parts = [
    ...new Set(
      calls.flatMap(({ handed }) =>
        handed.flatMap(({ is }, at) => (is === "part" || is === "fewer" ? [at] : [])),
      ),
    ),
  ];
  const built = parts.map((at) => builtSize(from, at)).find((size) => size !== undefined);
  if (built !== undefined) return { count: built, wholes: 2, structure: parts[0]! };
  const isRepeated = calls.some(({ repeated }) => repeated);
  const sizes = parts.flatMap((at) => (isRepeated ? partsSize : givenSize)(from, at) ?? []);
  if (sizes.length === 0) return undefined;
  const size = Math.max(2, ...sizes);
  const levels = Math.log2(size);
  const isEach = calls.length > 1 || isRepeated;
  return isEach ? { count: 2 * size, wholes: levels } : { count: levels + 1, wholes: 2 };
}
