/** Sizes: how many items a value holds, or how much a number is, as far as the text tells; else which input decides it. */
import type { Binding, Site, Value } from "../../facts/facts.ts";
import type { Evaluator } from "../evaluate.ts";
import type { FileNode } from "../universe.ts";
import { keyOf, nameOf, pathOf } from "./keys.ts";
import type { RowsIn } from "./origins.ts";
import type { Queries } from "./queries.ts";
import { fixed, type Input, type Root, type Size } from "./amount.ts";

/** Names of names of names, at most. */
const MAX_DEPTH = 10;

/** Methods that give as many items as their receiver has. */
const SAME_SIZE =
  /^(map|filter|flatMap|flat|sort|toSorted|reverse|toReversed|concat|slice|entries|keys|values|split|trim|trimStart|trimEnd|toLowerCase|toUpperCase|replace|replaceAll|normalize|fill|with|toSpliced|matchAll|match|subarray|toArray|lean|exec|json|text)$/;

/** Functions that give as many items as their first argument has. */
const SAME_AS_ARGUMENT =
  /^(Object\.(keys|values|entries|fromEntries|freeze)|Array\.from|JSON\.(parse|stringify)|structuredClone|Buffer\.from|Promise\.(all|allSettled)|Reflect\.ownKeys)$/;

/** Functions that gather rows by a key in an object. */
const GATHERS = /^(reduce|groupBy|keyBy|indexBy|countBy|mapValues|fromEntries|assign)$/;

/** Constructors of collections: a number gives the size, a collection is copied. */
const MAKES_COLLECTION =
  /^(Array|Set|Map|(Int|Uint|Float|BigInt|BigUint)\d+(Clamped)?Array|ArrayBuffer|SharedArrayBuffer)$/;
const ALLOCATES = /^Buffer\.(alloc|allocUnsafe)$/;

/** Of a number that is written out, at most. */
const DIGITS = 20;

/** What is split at these has few parts. */
const FEW_PARTS = /^[.:/?&=;@#-]$|^::$/;

/** Names for what is rarely long. */
const SMALL =
  /(^|[._])(args?|argv|options?|opts|config|settings|flags|plugins?|extensions?|exts|columns|headers|keys|props|params|parts|segments|modes?|types?|levels?|locales?|languages|roles|scopes|permissions|tags|steps|stages|formats|envs?|dimensions|axes|patterns|rules|middlewares?|hooks|listeners|handlers|loaders|presets|targets|variants|attributes|aliases|suffixes|prefixes)(\(\))?$/i;

/** The same as the last word of a longer name, where that leaves no doubt; what a name of one thing holds. */
const OF_TYPES =
  /[a-z](Types|Modes|Levels|Locales|Languages|Roles|Scopes|Permissions|Formats|Plugins|Headers|Options|Settings|Extensions|Enum|Id)(\(\))?$/;

/** What is written in capitals, the program's author knows. */
const FIXED = /(^|\.)[A-Z][A-Z0-9]*(_[A-Z0-9]+)+$/;

export interface Sizes {
  /** Undefined where nothing says that it has a size at all. */
  of(file: FileNode, value: Value): Size;
  /** The innermost name that the value is made of. */
  rootOf(file: FileNode, value: Value): Root | undefined;
}

export interface SizeTools {
  readonly rowsIn: RowsIn;
  readonly madeOf: Queries["madeOf"];
  /** How many items a call of a function or a generator of the workspace gives; undefined where that is not known. */
  readonly givenSize: (file: FileNode, site: Site) => Size | undefined;
  readonly evaluator: Evaluator;
  /** How many items are put into a list that begins empty; undefined where that is not known. */
  readonly grownSize: (file: FileNode, binding: Binding) => Size | undefined;
  /** The turns of the loop that counts with the name; undefined where none does. */
  readonly countedSize: (file: FileNode, binding: Binding) => Size | undefined;
}

export function createSizes({
  evaluator,
  rowsIn,
  madeOf,
  givenSize,
  grownSize,
  countedSize,
}: SizeTools): Sizes {
  const sizeOf = (file: FileNode, value: Value, left: number): Size => {
    if (left === 0) return ofInput(file, value);
    switch (value.is) {
      case "name":
        return ofName(file, value, left - 1);
      case "array":
        return fixed(value.of.length);
      case "await":
        return marked(file, value, sizeOf(file, value.of, left - 1));
      case "either":
        return largest(value.of.map((each) => sizeOf(file, each, left - 1)));
      case "member":
        return ofMember(file, value, left - 1);
      case "call":
      case "new": {
        const constant = evaluator.constant(file, value);
        if (typeof constant === "number") return fixed(constant);
        const site = file.facts.sites[value.site];
        return marked(file, value, (site && ofSite(file, site, left - 1)) ?? ofInput(file, value));
      }
      case "binary":
        return ofBinary(file, value, left - 1);
      case "object": {
        const object = file.facts.objects[value.index];
        return object && !object.open ? fixed(object.properties.length) : ofInput(file, value);
      }
      case "element":
        return ofElement(file, value.of, left - 1) ?? ofInput(file, value);
      default:
        return ofConstant(file, value) ?? ofInput(file, value);
    }
  };

  /** Where each item is as large as the others, and that is known: the rows of a table that is made here. */
  const ofItem = (file: FileNode, { values }: Binding, left: number): Size | undefined => {
    const [only] = values;
    const size = values.length === 1 && only?.is === "element" ? ofElement(file, only.of, left) : undefined;
    return size?.inputs.length === 0 ? size : undefined;
  };

  const ofElement = (file: FileNode, of: Value, left: number): Size | undefined => {
    if (left <= 0) return undefined;
    if (of.is === "array") return of.of[0] && sizeOf(file, of.of[0], left);
    if (of.is === "name") {
      const binding = evaluator.bindingOf(file, of);
      const [only] = binding?.values ?? [];
      if (binding?.values.length !== 1 || binding.parameter) return undefined;
      const [added] = binding.elements ?? [];
      if (added && isEmpty(only!)) return sizeOf(file, added, left);
      return ofElement(file, only!, left - 1);
    }
    const site = of.is === "call" ? file.facts.sites[of.site] : undefined;
    const maker =
      site &&
      (pathOf(site.callee) === "Array.from"
        ? site.arguments[1]
        : site.name === "map"
          ? site.arguments[0]
          : undefined);
    const [made] = maker?.is === "function" ? (file.facts.functions[maker.index]?.returns ?? []) : [];
    return made && sizeOf(file, made, left);
  };

  /** What is made of something may be data where that is not known to be: what a text holds, what is waited for. */
  const marked = (file: FileNode, value: Value, size: Size): Size => {
    const rows = size.inputs.length > 0 ? rowsIn(file, value) : "none";
    if (rows === "none") return size;
    const isFew = rows === "few";
    const mark = (input: Input): Input => (input.isData ? input : { ...input, isData: true, isFew });
    return { times: size.times, inputs: size.inputs.map(mark) };
  };

  const ofConstant = (file: FileNode, value: Value): Size | undefined => {
    const constant = evaluator.constant(file, value);
    if (typeof constant === "number") return fixed(Math.abs(constant));
    return typeof constant === "string" ? fixed(constant.length) : undefined;
  };

  const ofName = (file: FileNode, value: Extract<Value, { is: "name" }>, left: number): Size => {
    const binding = evaluator.bindingOf(file, value);
    if (!binding) return ofInput(file, value);
    if (binding.parameter) return ofItem(file, binding, left) ?? ofInput(file, value);
    const counted = countedSize(file, binding);
    if (counted) return counted;
    const constant = ofConstant(file, value);
    if (constant) return constant;
    const grown = grownSize(file, binding);
    if (grown) return grown;
    const [only] = binding.values;
    if (!only || !binding.constant || binding.values.length !== 1 || isEmpty(only))
      return ofInput(file, value);
    if (isOfItem(only)) return ofItem(file, binding, left) ?? ofInput(file, value);
    return calledBy(value.name, sizeOf(file, only, left));
  };

  const ofMember = (file: FileNode, value: Extract<Value, { is: "member" }>, left: number): Size => {
    if (value.name === "length" || value.name === "size" || value.name === "byteLength")
      return sizeOf(file, value.of, left);
    return ofConstant(file, value) ?? ofInput(file, value);
  };

  const ofSite = (file: FileNode, site: Site, left: number): Size | undefined => {
    const { callee, arguments: given } = site;
    const [first, second] = given;
    const path = pathOf(callee);
    const generated = givenSize(file, site);
    if (generated) return generated;
    if (ALLOCATES.test(path) && first) return sizeOf(file, first, left);
    if (MAKES_COLLECTION.test(path)) return first ? sizeOf(file, first, left) : undefined;
    if (path === "Array.from" && first?.is === "object") {
      const length = file.facts.objects[first.index]?.properties.find(({ name }) => name === "length");
      return length && sizeOf(file, length.value, left);
    }
    if (path === "String") return first && asText(sizeOf(file, first, left));
    if (/^(Object\.(keys|values|entries)|Reflect\.ownKeys)$/.test(path))
      return first && asFields(file, first, sizeOf(file, first, left));
    if (SAME_AS_ARGUMENT.test(path)) return first && sizeOf(file, first, left);
    if (/^Math\.(floor|ceil|round|trunc|abs|sqrt|max)$/.test(path))
      return first && largest(given.map((each) => sizeOf(file, each, left)));
    if (path === "Math.min") return smallest(given.map((each) => sizeOf(file, each, left)));
    if (path === "BigInt" || path === "Number") return first && sizeOf(file, first, left);
    if (callee.is !== "member") return undefined;
    if (site.name === "toString") return asText(sizeOf(file, callee.of, left));
    if (site.name === "repeat" && first)
      return multiply(sizeOf(file, callee.of, left), sizeOf(file, first, left));
    if (/^(slice|substring|subarray|take)$/.test(site.name) && second) {
      const end = evaluator.constant(file, second);
      if (typeof end === "number" && end >= 0) return fixed(end);
    }
    if (site.name === "filter" && first?.is === "function" && isGrouping(file, first.index))
      return grouped(sizeOf(file, callee.of, left));
    if (site.name === "split" && first) {
      const separator = evaluator.constant(file, first);
      const size = sizeOf(file, callee.of, left);
      return typeof separator === "string" && FEW_PARTS.test(separator) ? small(size) : size;
    }
    return SAME_SIZE.test(site.name) ? sizeOf(file, callee.of, left) : undefined;
  };

  /** `columns.filter((column) => column.table === table.name)`: those that belong to one other thing. */
  const isGrouping = (file: FileNode, callback: number): boolean => {
    const [returned] = file.facts.functions[callback]?.returns ?? [];
    if (returned?.is !== "binary" || !/^={2,3}$/.test(returned.operator)) return false;
    const isOwn = (side: Value): boolean => {
      const of = side.is === "member" || side.is === "element" ? side.of : side;
      return of.is === "name" && evaluator.bindingOf(file, of)?.parameter?.function === callback;
    };
    const sides = [returned.left, returned.right];
    const other = sides.find((side) => !isOwn(side));
    return sides.some(isOwn) && other !== undefined && evaluator.constant(file, other) === undefined;
  };

  /** An object has few fields, unless rows were gathered in it. */
  const asFields = (file: FileNode, object: Value, size: Size): Size => {
    const binding = object.is === "name" ? evaluator.bindingOf(file, object) : undefined;
    const made = binding?.values[0] ?? object;
    const name = made.is === "call" ? file.facts.sites[made.site]?.name : undefined;
    const isGathered = made.is === "object" || (name !== undefined && GATHERS.test(name));
    if (isGathered) return size;
    return { ...size, inputs: size.inputs.map((input) => ({ ...input, isFew: true })) };
  };

  const ofBinary = (file: FileNode, value: Extract<Value, { is: "binary" }>, left: number): Size => {
    const constant = ofConstant(file, value);
    if (constant) return constant;
    const [a, b] = [sizeOf(file, value.left, left), sizeOf(file, value.right, left)];
    switch (value.operator) {
      case "*":
        return multiply(a, b);
      case "/":
      case ">>":
      case "%":
        return value.operator === "%"
          ? b
          : { ...a, times: b.inputs.length === 0 ? a.times / Math.max(b.times, 1) : a.times };
      default:
        return largest([a, b]);
    }
  };

  const ofInput = (file: FileNode, value: Value): Size => ({ times: 1, inputs: [inputOf(file, value)] });

  const inputOf = (file: FileNode, value: Value): Input => {
    const name = nameOf(file, value);
    const root = rootOf(file, value);
    const parameter = parameterOf(file, value);
    const rows = rowsIn(file, value);
    let parts: ReadonlySet<string> | undefined;
    return {
      key: keyOf(file, value),
      name,
      root,
      isSmall: SMALL.test(name) || FIXED.test(name) || OF_TYPES.test(name),
      isData: rows !== "none",
      isFew: rows === "few",
      madeOf: () => (parts ??= madeOf(file, value)),
      ...(parameter && { parameter }),
    };
  };

  const parameterOf = (file: FileNode, value: Value): Input["parameter"] => {
    if (value.is === "member" && value.name !== null) {
      const of = parameterOf(file, value.of);
      return of && { ...of, path: [...of.path, value.name] };
    }
    const binding = value.is === "name" ? evaluator.bindingOf(file, value) : undefined;
    if (binding?.parameter)
      return { file, function: binding.parameter.function, index: binding.parameter.index, path: [] };
    // `{ rows }` of a parameter.
    const [only] = binding?.constant ? binding.values : [];
    return only?.is === "member" ? parameterOf(file, only) : undefined;
  };

  const rootOf = (file: FileNode, value: Value, left = MAX_DEPTH): Root | undefined => {
    if (left === 0) return undefined;
    const later = (values: readonly Value[]): Root | undefined =>
      values
        .map((each) => rootOf(file, each, left - 1))
        .reduce((a, b) => (a && b ? (b.at > a.at ? b : a) : (a ?? b)), undefined);
    switch (value.is) {
      case "name": {
        const binding = evaluator.bindingOf(file, value);
        if (!binding || binding.import) return undefined;
        return { file, at: binding.at };
      }
      case "member":
      case "await":
        return rootOf(file, value.of, left - 1);
      case "element":
        return later([value.of, value.key]);
      case "either":
      case "array":
        return later(value.of);
      case "binary":
        return later([value.left, value.right]);
      case "call":
      case "new": {
        const site = file.facts.sites[value.site];
        return site && later([...(site.callee.is === "member" ? [site.callee.of] : []), ...site.arguments]);
      }
      case "function":
        return undefined;
      default:
        return undefined;
    }
  };

  return { of: (file, value) => sizeOf(file, value, MAX_DEPTH), rootOf };
}

/** A number has few digits, however much it is. */
function asText(size: Size): Size {
  return size.inputs.length === 0 ? fixed(Math.min(size.times, DIGITS)) : size;
}

/** One of many, or a part of one: each time another. */
function isOfItem(value: Value): boolean {
  if (value.is === "member" || value.is === "await") return isOfItem(value.of);
  return value.is === "element";
}

/** The name that the code gives to what has none of its own. */
function calledBy(name: string, { times, inputs }: Size): Size {
  const [only] = inputs;
  if (inputs.length !== 1 || !/\)$|^\(|^its input$|\]$/.test(only!.name)) return { times, inputs };
  return { times, inputs: [{ ...only!, name }] };
}

function isEmpty(value: Value): boolean {
  return value.is === "array" && value.of.length === 0;
}

function grouped({ times, inputs }: Size): Size {
  return {
    times,
    inputs: inputs.map((input) => ({ ...input, key: `${input.key}?`, isGroup: true as const })),
  };
}

function multiply(a: Size, b: Size): Size {
  return { times: a.times * b.times, inputs: [...a.inputs, ...b.inputs] };
}

function small({ times, inputs }: Size): Size {
  return { times, inputs: inputs.map((input) => ({ ...input, isSmall: true })) };
}

/** The one that grows most. */
function largest(sizes: readonly Size[]): Size {
  return sizes.reduce((a, b) => (isMore(b, a) ? b : a));
}

function smallest(sizes: readonly Size[]): Size {
  return sizes.reduce((a, b) => (isMore(a, b) ? b : a));
}

function isMore(a: Size, b: Size): boolean {
  return a.inputs.length - b.inputs.length > 0 || (a.inputs.length === b.inputs.length && a.times > b.times);
}
