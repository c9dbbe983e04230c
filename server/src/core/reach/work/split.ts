/** How many parts a text has that is split: as its length makes likely, or as many as were joined. */
import type { Value } from "../../facts/facts.ts";
import type { Evaluator } from "../evaluate.ts";
import type { FileNode } from "../universe.ts";
import { fixed, type Size } from "./amount.ts";
import type { Items } from "./items.ts";
import { pathOf } from "./keys.ts";

/** Characters for each part of a text: of words, of lines, of what stands between commas. */
const PARTS: readonly (readonly [separator: RegExp, length: number])[] = [
  [/^$/, 1],
  [/^\s$/, 6],
  [/\n/, 40],
];
const PART = 8;

/** What is split at these has few parts. */
const FEW_PARTS = /^[.:/?&=;@#-]$|^::$/;

export interface SplitTools {
  readonly evaluator: Pick<Evaluator, "constant">;
  readonly items: Pick<Items, "settled">;
  readonly sizeOf: (file: FileNode, value: Value, left: number) => Size;
}

export function createSplit({ evaluator, items, sizeOf }: SplitTools) {
  /** The parts of a text that is split: as many as were joined, or as its length makes likely. */
  return (file: FileNode, text: Value, at: Value | undefined, left: number): Size => {
    const joined = items.settled(file, text);
    const site = joined.value.is === "call" ? joined.file.facts.sites[joined.value.site] : undefined;
    const separator = at && evaluator.constant(file, at);
    if (
      site?.name === "join" &&
      site.callee.is === "member" &&
      site.arguments[0] &&
      separator !== undefined
    ) {
      const same = evaluator.constant(joined.file, site.arguments[0]) === separator;
      if (same) return sizeOf(joined.file, site.callee.of, left);
    }
    const size = sizeOf(file, text, left);
    if (size.inputs.length > 0)
      return typeof separator === "string" && FEW_PARTS.test(separator) ? small(size) : size;
    const [, length] = PARTS.find(([each]) => typeof separator === "string" && each.test(separator)) ?? [];
    return fixed(Math.max(1, size.times / (length ?? PART)));
  };
}

function small({ times, inputs }: Size): Size {
  return { times, inputs: inputs.map((input) => ({ ...input, isSmall: true })) };
}

/** How far it is from one place to another that is told by it: 30 for `slice(at, at + 30)`, `slice(Math.max(0, at - 29), at + 1)`. */
export function windowOf(from: Value, to: Value): Value | undefined {
  const [start, end] = [shifted(from), shifted(to)];
  if (start.of === undefined || start.of !== end.of) return undefined;
  const [before, behind] = [start.by, end.by];
  if (!before) return behind;
  if (!behind) return start.isBefore ? before : undefined;
  return start.isBefore ? { is: "binary", operator: "+", left: before, right: behind } : undefined;
}

interface Shifted {
  readonly of: string | undefined;
  readonly by?: Value;
  readonly isBefore?: boolean;
}

function shifted(value: Value): Shifted {
  if (value.is === "binary" && /^[+-]$/.test(value.operator)) {
    const { of, by } = shifted(value.left);
    return { of: by ? undefined : of, by: value.right, isBefore: value.operator === "-" };
  }
  return { of: value.is === "name" ? `${value.scope}:${value.name}` : undefined };
}

/** `Math.max(0, at - 30)`: no place is before the first. */
export function behindFirst(file: FileNode, value: Value): Value {
  const site = value.is === "call" ? file.facts.sites[value.site] : undefined;
  const [least, place] = site && pathOf(site.callee) === "Math.max" ? site.arguments : [];
  return least?.is === "constant" && place ? place : value;
}
