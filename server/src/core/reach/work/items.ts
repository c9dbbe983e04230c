/**
 * What collections hold, and how long it is when it is written out: as text, as JSON. Guesses where the text shows no more
 * than that there is a text or a number.
 */
import type { Binding, Site, Value } from "../../facts/facts.ts";
import type { Evaluator } from "../evaluate.ts";
import type { FileNode, FunctionNode } from "../universe.ts";
import type { Size } from "./amount.ts";
import { pathOf } from "./keys.ts";
import { MAKES_FROM } from "./prices.ts";

export interface Placed {
  readonly file: FileNode;
  readonly value: Value;
}

export interface Items {
  /** One item of a collection; undefined where nothing shows one. */
  itemOf(file: FileNode, of: Value): Placed | undefined;
  /** The call that makes a value, whatever is put into it since. */
  makerOf(file: FileNode, value: Value): Site | undefined;
  /** What a value is, by way of names that are given one value only, and members of objects that are written out. */
  settled(file: FileNode, value: Value): Placed;
  /** Whether the text shows that the value is one. */
  isText(file: FileNode, value: Value): boolean;
  /** Characters of the value as a text. */
  lengthOf(file: FileNode, value: Value): number;
  /** Bytes of the value as JSON. */
  bytesOf(file: FileNode, value: Value): number;
}

export interface ItemTools {
  readonly evaluator: Evaluator;
  readonly calledOf: (file: FileNode, site: Site) => FunctionNode | undefined;
  readonly sizeOf: (file: FileNode, value: Value) => Size;
}

/** Names of names of names, at most. */
const MAX_DEPTH = 8;

/** Characters of a number that a program counts or works out; of a text of which nothing is known; bytes of a value. */
const NUMBER = 5;
const TEXT = 10;
const VALUE = 8;

/** Methods that give (some of) what their receiver holds. */
const SAME_ITEMS =
  /^(filter|slice|concat|sort|toSorted|reverse|toReversed|values|flat|toSpliced|splice|entries)$/;

/** Methods that give texts as long as their receiver. */
const SAME_LENGTH =
  /^(trim|trimStart|trimEnd|toLowerCase|toUpperCase|replace|replaceAll|normalize|reverse|toString)$/;

export function createItems({ evaluator, calledOf, sizeOf }: ItemTools): Items {
  const siteOf = (file: FileNode, value: Value): Site | undefined =>
    value.is === "call" || value.is === "new" ? file.facts.sites[value.site] : undefined;

  const returned = (file: FileNode, maker: Value | undefined): Placed | undefined => {
    const [target] = maker && maker.is !== "function" ? evaluator.evaluate(file, maker) : [];
    const named = target?.is === "function" ? target.function : undefined;
    if (named) return named.facts.returns[0] && { file: named.file, value: named.facts.returns[0] };
    const [made] = maker?.is === "function" ? (file.facts.functions[maker.index]?.returns ?? []) : [];
    return made && { file, value: made };
  };

  const itemOf = (file: FileNode, of: Value, left: number): Placed | undefined => {
    if (left === 0) return undefined;
    switch (of.is) {
      case "array": {
        const [spread] = of.spreads ?? [];
        const first = of.of.find(({ is }) => is !== "unknown");
        return first ? { file, value: first } : spread && itemOf(file, spread, left - 1);
      }
      case "name": {
        const binding = evaluator.bindingOf(file, of);
        return binding && ofBinding(file, binding, left);
      }
      case "either":
        return firstOf(of.of, (each) => itemOf(file, each, left - 1));
      case "element":
      case "member": {
        const found = settledAt(file, of, left - 1);
        return found.value === of ? undefined : itemOf(found.file, found.value, left - 1);
      }
      case "call":
      case "new":
        return ofCall(file, file.facts.sites[of.site], left);
      default:
        return undefined;
    }
  };

  const ofBinding = (file: FileNode, binding: Binding, left: number): Placed | undefined => {
    const given = firstOf(binding.values, (each) => itemOf(file, each, left - 1));
    const [added] = binding.elements ?? [];
    return given ?? (added && { file, value: added });
  };

  const ofCall = (file: FileNode, site: Site | undefined, left: number): Placed | undefined => {
    if (!site) return undefined;
    const { callee, name, arguments: given } = site;
    const path = pathOf(callee);
    if (MAKES_FROM.test(path))
      return returned(file, given[1]) ?? (given[0] && itemOf(file, given[0], left - 1));
    if (name === "get") {
      const got = settledAt(file, { is: "call", site: site.index }, left - 1);
      return got.value.is === "call" && got.value.site === site.index
        ? undefined
        : itemOf(got.file, got.value, left - 1);
    }
    if (name === "map" || name === "flatMap") return returned(file, given[0]);
    if (name === "fill") return given[0] && { file, value: given[0] };
    if (/^(Set|Map|Object\.freeze|structuredClone)$/.test(path))
      return given[0] && itemOf(file, given[0], left - 1);
    if (SAME_ITEMS.test(name) && callee.is === "member") return itemOf(file, callee.of, left - 1);
    const called = calledOf(file, site);
    const [only] = called?.facts.returns ?? [];
    return called && only && itemOf(called.file, only, left - 1);
  };

  const settledAt = (file: FileNode, value: Value, left: number): Placed => {
    const self = { file, value };
    if (left <= 0) return self;
    if (value.is === "name") {
      const binding = evaluator.bindingOf(file, value);
      const [only] = binding?.values ?? [];
      const isOne = binding?.values.length === 1 && !binding.elements && !binding.parts;
      return only && isOne ? settledAt(file, only, left - 1) : self;
    }
    if (value.is === "element") {
      const picked = pickedFrom(value);
      if (picked) return settledAt(file, picked, left - 1);
      const item = itemOf(file, value.of, left - 1);
      return item ? settledAt(item.file, item.value, left - 1) : self;
    }
    const got = siteOf(file, value);
    if (got?.name === "get" && got.callee.is === "member" && got.callee.of.is === "name") {
      const [kept] = evaluator.bindingOf(file, got.callee.of)?.elements ?? [];
      return kept ? settledAt(file, kept, left - 1) : self;
    }
    if (value.is === "member") {
      const of = settledAt(file, value.of, left - 1);
      const object = of.value.is === "object" ? of.file.facts.objects[of.value.index] : undefined;
      const property = object?.properties.find(({ name }) => name === value.name);
      return property ? settledAt(of.file, property.value, left - 1) : self;
    }
    return self;
  };

  const makerOf = (file: FileNode, value: Value): Site | undefined => {
    const binding = value.is === "name" ? evaluator.bindingOf(file, value) : undefined;
    const [first] = binding?.values ?? [];
    const made = settledAt(file, binding?.values.length === 1 && first ? first : value, MAX_DEPTH);
    return siteOf(made.file, made.value);
  };

  const lengthOf = (file: FileNode, value: Value, left: number): number => {
    const constant = evaluator.constant(file, value);
    if (constant !== undefined) return String(constant).length;
    if (left === 0) return TEXT;
    if (value.is === "template") return sumOf(value.of, (part) => lengthOf(file, part, left - 1));
    if (value.is === "either") return Math.max(...value.of.map((each) => lengthOf(file, each, left - 1)));
    if (value.is === "binary")
      return value.operator === "+" && isText(file, value, left)
        ? lengthOf(file, value.left, left - 1) + lengthOf(file, value.right, left - 1)
        : NUMBER;
    const found = settledAt(file, value, left);
    if (found.value !== value && found.value.is !== "name")
      return lengthOf(found.file, found.value, left - 1);
    const site = siteOf(file, value);
    if (!site) return NUMBER;
    const { callee, name, arguments: given } = site;
    const path = pathOf(callee);
    if (path === "JSON.stringify" && given[0]) return bytesOf(file, given[0], left - 1);
    if (path === "String" || path === "Number" || path.startsWith("Math.")) return NUMBER;
    const of = callee.is === "member" ? callee.of : undefined;
    if (name === "join" && of) {
      const item = itemOf(file, of, left - 1);
      const each = (item ? lengthOf(item.file, item.value, left - 1) : TEXT) + 1;
      const { times, inputs } = sizeOf(file, of);
      return inputs.length === 0 ? times * each : TEXT * each;
    }
    if (name === "repeat" && of && given[0])
      return lengthOf(file, of, left - 1) * sizeOf(file, given[0]).times;
    if (SAME_LENGTH.test(name) && of) return lengthOf(file, of, left - 1);
    return TEXT;
  };

  const isText = (file: FileNode, value: Value, left: number): boolean => {
    if (left === 0) return false;
    if (value.is === "constant") return typeof value.value === "string";
    if (value.is === "template") return true;
    if (value.is === "binary")
      return (
        value.operator === "+" && (isText(file, value.left, left - 1) || isText(file, value.right, left - 1))
      );
    const site = siteOf(file, value);
    return site !== undefined && /^(String|join|toString|padStart|stringify|toFixed|repeat)$/.test(site.name);
  };

  const bytesOf = (file: FileNode, value: Value, left: number): number => {
    if (left === 0) return VALUE;
    const { file: at, value: found } = settledAt(file, value, left);
    switch (found.is) {
      case "object": {
        const { properties, spreads } = at.facts.objects[found.index]!;
        const own = sumOf(properties, (each) => each.name.length + 4 + bytesOf(at, each.value, left - 1));
        return 2 + own + sumOf(spreads, (each) => bytesOf(at, each, left - 1));
      }
      case "array":
        return 2 + sumOf(found.of, (each) => bytesOf(at, each, left - 1) + 1);
      case "constant":
      case "template":
      case "binary":
        return lengthOf(at, found, left - 1) + (isText(at, found, left) ? 2 : 0);
      case "name":
      case "call":
      case "new": {
        const item = itemOf(at, found, left - 1);
        const { times, inputs } = item ? sizeOf(at, found) : { times: 1, inputs: [] };
        if (!item || inputs.length > 0)
          return isText(at, found, left) ? lengthOf(at, found, left - 1) : VALUE;
        return 2 + times * (bytesOf(item.file, item.value, left - 1) + 1);
      }
      default:
        return VALUE;
    }
  };

  return {
    itemOf: (file, of) => itemOf(file, of, MAX_DEPTH),
    makerOf,
    settled: (file, value) => settledAt(file, value, MAX_DEPTH),
    isText: (file, value) => isText(file, value, MAX_DEPTH),
    lengthOf: (file, value) => lengthOf(file, value, MAX_DEPTH),
    bytesOf: (file, value) => bytesOf(file, value, MAX_DEPTH),
  };
}

/** `[first, second][1]`. */
export function pickedFrom({ of, key }: Extract<Value, { is: "element" }>): Value | undefined {
  const isPlain = of.is === "array" && !of.spreads && key.is === "constant";
  return isPlain ? of.of[Number(key.value)] : undefined;
}

function firstOf<T>(values: readonly Value[], of: (value: Value) => T | undefined): T | undefined {
  for (const value of values) {
    const found = of(value);
    if (found !== undefined) return found;
  }
  return undefined;
}

function sumOf<T>(values: readonly T[], of: (value: T) => number): number {
  return values.reduce((sum, value) => sum + of(value), 0);
}
