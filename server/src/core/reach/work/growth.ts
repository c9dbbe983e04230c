/** How large collections get that are put together in loops: by themselves again, or by keys of which there are only so many. */
import type { Binding, Site, Value } from "../../facts/facts.ts";
import type { Evaluator } from "../evaluate.ts";
import type { FileNode } from "../universe.ts";
import { fixed, halved, product, type Size } from "./amount.ts";
import type { Items } from "./items.ts";
import type { Sizes } from "./sizes.ts";
import type { Turns } from "./turns.ts";

export interface GrowthTools {
  readonly evaluator: Pick<Evaluator, "bindingOf" | "constant">;
  readonly turnsAround: Turns["turnsAround"];
  readonly sizeOf: Sizes["of"];
  readonly settled: Items["settled"];
  /** Whether the value is walked letter by letter. */
  readonly isTextual: (file: FileNode, value: Value) => boolean;
}

export interface Growth {
  /** In the mean, of `all = all.concat(…)` in a loop; undefined where nothing of the kind is assigned, or it is not known. */
  grownAgain(file: FileNode, binding: Binding): Size | undefined;
  /** Keys that a value can be, at most: `index % 500`; Infinity where nothing says so. */
  keysOf(file: FileNode, value: Value): number;
}

/** Names of names of names, at most. */
const MAX_DEPTH = 6;

/** More doublings than these fill any memory. */
const MOST_DOUBLINGS = 40;

/** Different letters that a text has, about. */
const LETTERS = 60;

const COMPARES = /^([<>]=?|[!=]==?)$/;

export function createGrowth({ evaluator, turnsAround, sizeOf, settled, isTextual }: GrowthTools): Growth {
  /** What is asked for now: a list may be walked while it grows. */
  const open = new Set<Binding>();
  const grownAgain = (file: FileNode, binding: Binding): Size | undefined => {
    if (open.has(binding)) return undefined;
    open.add(binding);
    const size = lengthOf(file, binding);
    open.delete(binding);
    return size;
  };

  const lengthOf = (file: FileNode, binding: Binding): Size | undefined => {
    for (const value of binding.values) {
      const site = value.is === "call" ? file.facts.sites[value.site] : undefined;
      if (!site || site.name !== "concat" || site.loop < 0 || site.callee.is !== "member") continue;
      if (!isMadeOf(file, site.callee.of, binding)) continue;
      const turns = turnsAround(file, site.loop, binding.at);
      if (turns.inputs.length > 0) return undefined;
      if (site.arguments.some((each) => isMadeOf(file, each, binding)))
        return fixed(2 ** Math.min(turns.times, MOST_DOUBLINGS) / Math.max(1, turns.times));
      const [added] = site.arguments;
      const size = added ? sizeOf(file, added) : fixed(1);
      return size.inputs.length > 0 ? undefined : halved(product(turns, size));
    }
    return undefined;
  };

  const isMadeOf = (file: FileNode, value: Value, binding: Binding): boolean => {
    if (value.is === "name") return evaluator.bindingOf(file, value) === binding;
    const site: Site | undefined = value.is === "call" ? file.facts.sites[value.site] : undefined;
    return site?.callee.is === "member" && isMadeOf(file, site.callee.of, binding);
  };

  const keysOf = (file: FileNode, value: Value, left: number): number => {
    if (left === 0) return Infinity;
    if (value.is === "constant") return 1;
    if (value.is === "template") return value.of.reduce((all, part) => all * keysOf(file, part, left - 1), 1);
    if (value.is === "binary" && value.operator === "%") {
      const by = evaluator.constant(file, value.right);
      return typeof by === "number" && by > 0 ? by : Infinity;
    }
    if (value.is === "binary" && value.operator === "&") {
      const mask = evaluator.constant(file, value.right);
      return typeof mask === "number" && mask >= 0 ? mask + 1 : Infinity;
    }
    if (value.is === "binary" && COMPARES.test(value.operator)) return 2;
    if (value.is === "either") return value.of.reduce((all, each) => all + keysOf(file, each, left - 1), 0);
    if (value.is === "element" && isTextual(file, value.of)) return LETTERS;
    if (value.is === "element" || value.is === "member") {
      const listed = value.is === "element" && value.of.is === "name" ? sizeOf(file, value.of) : undefined;
      const item = settled(file, value);
      const own = item.value === value ? Infinity : keysOf(item.file, item.value, left - 1);
      return listed?.inputs.length === 0 ? Math.min(listed.times, own) : own;
    }
    const binding = value.is === "name" ? evaluator.bindingOf(file, value) : undefined;
    const [only] = binding?.values ?? [];
    const isGiven = binding?.parameter && only?.is === "element";
    return only && (binding?.constant || isGiven) ? keysOf(file, only, left - 1) : Infinity;
  };

  return { grownAgain, keysOf: (file, value) => keysOf(file, value, MAX_DEPTH) };
}
