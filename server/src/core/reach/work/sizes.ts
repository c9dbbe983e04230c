/** Sizes: how many items a value holds, or how much a number is, as far as the text tells; else which input decides it. */
import type { Binding, Site, Value } from "../../facts/facts.ts";
import type { Evaluator } from "../evaluate.ts";
import type { FileNode, FunctionNode } from "../universe.ts";
import {
  fixed,
  halved,
  largest,
  product,
  smallest,
  together,
  type Input,
  type Root,
  type Size,
} from "./amount.ts";
import { createGroups, groupOf } from "./groups.ts";
import { calledBy, createInputs, isGivenOnce } from "./inputs.ts";
import { createItems, pickedFrom, type Items } from "./items.ts";
import { pathOf } from "./keys.ts";
import { MAKES_FROM, MATCHED, SORTS } from "./prices.ts";
import type { RowsIn } from "./origins.ts";
import { behindFirst, createSplit, windowOf } from "./split.ts";
import type { Queries } from "./queries.ts";

/** Names of names of names, at most. */
const MAX_DEPTH = 10;

/** Methods that give as many items as their receiver has. */
const SAME_SIZE =
  /^(map|filter|sort|toSorted|reverse|toReversed|slice|entries|keys|values|split|trim|trimStart|trimEnd|toLowerCase|toUpperCase|replace|replaceAll|normalize|fill|with|toSpliced|matchAll|match|subarray|toArray|lean|exec|json|text)$/;

/** Functions that give as many items as their first argument has. */
const SAME_AS_ARGUMENT =
  /^(Object\.(keys|values|entries|fromEntries|freeze)|\w*Array\.from|JSON\.(parse|stringify)|structuredClone|Buffer\.from|Promise\.(all|allSettled)|Reflect\.ownKeys)$/;

/** Constructors of collections: a number gives the size, a collection is copied. */
const MAKES_COLLECTION =
  /^(Array|Set|Map|(Int|Uint|Float|BigInt|BigUint)\d+(Clamped)?Array|ArrayBuffer|SharedArrayBuffer)$/;
const ALLOCATES = /^(Buffer\.(alloc|allocUnsafe)|(crypto\.)?randomBytes)$/;

export interface Sizes {
  of(file: FileNode, value: Value): Size;
  /** How many items each of its items holds, where that is known. */
  ofItem(file: FileNode, value: Value): Size | undefined;
  /** How far it is from a place to another one that is told by it; undefined where it is not. */
  ofWindow(file: FileNode, from: Value, to: Value): Size | undefined;
  /** Of what the items are picked that belong to one other thing; undefined where all are taken. */
  ofPicked(file: FileNode, value: Value): Size | undefined;
  /** In the mean, of what is put together again of itself in each turn of a loop; undefined where that is not known. */
  readonly grownAgain: (file: FileNode, binding: Binding) => Size | undefined;
  readonly items: Items;
  /** The innermost name that the value is made of. */
  rootOf(file: FileNode, value: Value): Root | undefined;
}

export interface SizeTools {
  readonly rowsIn: RowsIn;
  readonly madeOf: Queries["madeOf"];
  /** How many items a call of a function or a generator of the workspace gives; undefined where that is not known. */
  readonly givenSize: (file: FileNode, site: Site) => Size | undefined;
  readonly calledOf: (file: FileNode, site: Site) => FunctionNode | undefined;
  /** A size of a function's body, for the arguments of a call of it. */
  readonly asGiven: (size: Size, called: FunctionNode, file: FileNode, site: Site) => Size;
  /** The call that calls a function which is written in place, for each item of something. */
  readonly callerOf: (file: FileNode, index: number) => Site | undefined;
  readonly evaluator: Evaluator;
  /** How many items are put into a list that begins empty; undefined where that is not known. */
  readonly grownSize: (file: FileNode, binding: Binding) => Size | undefined;
  /** In the mean, of what is put together again of itself in each turn of a loop; undefined where that is not known. */
  readonly grownAgain: (file: FileNode, binding: Binding) => Size | undefined;
  /** The turns of the loop that counts with the name; undefined where none does. */
  readonly countedSize: (file: FileNode, binding: Binding) => Size | undefined;
}

export function createSizes(tools: SizeTools): Sizes {
  const {
    evaluator,
    rowsIn,
    madeOf,
    givenSize,
    grownSize,
    countedSize,
    grownAgain,
    calledOf,
    callerOf,
    asGiven,
  } = tools;
  const { picksGroup, fewFields } = createGroups(evaluator);
  const { of: ofInput, rootOf } = createInputs(evaluator, rowsIn, madeOf);
  const items = createItems({
    evaluator,
    calledOf,
    sizeOf: (file, value) => sizeOf(file, value, MAX_DEPTH - 2),
  });
  /** What is asked for now: a name that is made of itself. */
  const open = new Set<Binding>();
  const asked = new Set<Site>();

  const sizeOf = (file: FileNode, value: Value, left: number): Size => {
    if (left === 0) return ofInput(file, value);
    switch (value.is) {
      case "name":
        return ofName(file, value, left - 1);
      case "array":
        return ofList(file, value, left - 1);
      case "template":
        return fixed(items.lengthOf(file, value));
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
      case "element": {
        const picked = pickedFrom(value);
        if (picked) return sizeOf(file, picked, left - 1);
        return ofElement(file, value.of, left - 1) ?? ofInput(file, value);
      }
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
    const item = left <= 0 ? undefined : items.itemOf(file, of);
    if (!item) return undefined;
    const size = sizeOf(item.file, item.value, left - 1);
    // The same for each item, as far as parameters tell.
    return size.inputs.every(isGivenOnce) ? size : undefined;
  };

  /** `[first, ...others]`. */
  const ofList = (
    file: FileNode,
    { of, spreads = [] }: Extract<Value, { is: "array" }>,
    left: number,
  ): Size =>
    spreads.length === 0
      ? fixed(of.length)
      : together([fixed(of.length - spreads.length), ...spreads.map((each) => sizeOf(file, each, left))]);

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
    if (binding.parameter)
      return ofItem(file, binding, left) ?? ofCallback(file, binding, left) ?? ofInput(file, value);
    const counted = countedSize(file, binding);
    if (counted) return counted;
    const constant = ofConstant(file, value);
    if (constant) return constant;
    const grown = grownSize(file, binding);
    if (grown) return grown;
    const [only] = binding.values;
    if (only && binding.values.length > 1) return ofAll(file, binding, left) ?? ofInput(file, value);
    if (!only || !binding.constant || isEmpty(only)) return ofInput(file, value);
    if (isOfItem(only)) return ofItem(file, binding, left) ?? ofInput(file, value);
    return calledBy(value.name, sizeOf(file, only, left));
  };

  /** Of a name that is assigned again, what is known to be most. What it is made of itself counts for nothing more. */
  const ofAll = (file: FileNode, binding: Binding, left: number): Size | undefined => {
    if (open.has(binding)) return fixed(0);
    const again = binding.kind === "variable" ? grownAgain(file, binding) : undefined;
    if (again) return again;
    open.add(binding);
    const all = binding.values.map((each) => sizeOf(file, each, left));
    open.delete(binding);
    // All others are made of itself.
    const [own, ...others] = all.filter(({ times, inputs }) => times > 0 || inputs.length > 0);
    if (own && others.length === 0 && binding.kind === "variable") return own;
    const known = all.filter(({ inputs }) => inputs.length === 0);
    const most = largest(known);
    return binding.kind === "variable" && known.length === binding.values.length && most.times > 0
      ? most
      : undefined;
  };

  /** The index that a callback is given, or what it makes longer. */
  const ofCallback = (file: FileNode, { parameter, values }: Binding, left: number): Size | undefined => {
    const site = values.length > 0 ? undefined : callerOf(file, parameter!.function);
    if (!site) return undefined;
    const isMade = MAKES_FROM.test(pathOf(site.callee));
    const list: Value | undefined = isMade
      ? { is: "call", site: site.index }
      : site.callee.is === "member"
        ? site.callee.of
        : undefined;
    const isReducing = site.name.startsWith("reduce");
    if (SORTS.test(site.name)) return undefined;
    const isCounted = parameter!.index === (isReducing ? 2 : 1) || (isReducing && parameter!.index === 0);
    const size = list && isCounted ? sizeOf(file, list, left) : undefined;
    return size?.inputs.length === 0 ? halved(size) : undefined;
  };

  const ofMember = (file: FileNode, value: Extract<Value, { is: "member" }>, left: number): Size => {
    if (value.name === "length" || value.name === "size" || value.name === "byteLength")
      return sizeOf(file, value.of, left);
    const constant = ofConstant(file, value);
    if (constant) return constant;
    const field = value.of.is === "this" ? fieldOf(file, value.of.class, value.name) : undefined;
    if (field) return sizeOf(file, field, left);
    const given = ofReturned(file, value, left);
    if (given) return given;
    const found = items.settled(file, value);
    return found.value === value ? ofInput(file, value) : sizeOf(found.file, found.value, left);
  };

  /** Of a member of what a function of the workspace makes: `picture(640, 480).data`. */
  const ofReturned = (
    file: FileNode,
    { of, name }: Extract<Value, { is: "member" }>,
    left: number,
  ): Size | undefined => {
    const made = items.settled(file, of);
    const site = made.value.is === "call" ? made.file.facts.sites[made.value.site] : undefined;
    const called = site && calledOf(made.file, site);
    const [only] = called?.facts.returns ?? [];
    if (!called || !only) return undefined;
    const { file: at, value } = items.settled(called.file, only);
    const object = value.is === "object" ? at.facts.objects[value.index] : undefined;
    const property = object?.properties.find((each) => each.name === name);
    if (!property || asked.has(site)) return undefined;
    asked.add(site);
    const size = asGiven(sizeOf(at, property.value, left), called, made.file, site);
    asked.delete(site);
    return size;
  };

  /** What a field of a class is given, where that is one thing. */
  const fieldOf = ({ facts }: FileNode, index: number, name: string | null): Value | undefined => {
    const owner = name === null ? undefined : facts.classes[index];
    const own = owner?.members.find((member) => member.name === name && member.kind === "field")?.value;
    const given = owner?.assigned.get(name!) ?? [];
    const all = [...(own && own.is !== "unknown" ? [own] : []), ...given];
    return all.length === 1 && !isEmpty(all[0]!) ? all[0] : undefined;
  };

  const ofSite = (file: FileNode, site: Site, left: number): Size | undefined => {
    const { callee, arguments: given } = site;
    const [first, second] = given;
    const path = pathOf(callee);
    const generated = givenSize(file, site);
    if (generated) return generated;
    if (ALLOCATES.test(path) && first) return sizeOf(file, first, left);
    if (MAKES_COLLECTION.test(path)) return first ? sizeOf(file, first, left) : undefined;
    if (MAKES_FROM.test(path) && first?.is === "object") {
      const length = file.facts.objects[first.index]?.properties.find(({ name }) => name === "length");
      return length && sizeOf(file, length.value, left);
    }
    if (path === "String") return first && written(file, first, left);
    if (/^(Object\.(keys|values|entries)|Reflect\.ownKeys)$/.test(path))
      return first && fewFields(file, first, sizeOf(file, first, left));
    if (SAME_AS_ARGUMENT.test(path)) return first && sizeOf(file, first, left);
    if (/^Math\.(floor|ceil|round|trunc|abs|sqrt|max)$/.test(path))
      return first && largest(given.map((each) => sizeOf(file, each, left)));
    if (path === "Math.min") return smallest(given.map((each) => sizeOf(file, each, left)));
    if (path === "BigInt" || path === "Number") return first && sizeOf(file, first, left);
    if (callee.is !== "member") return undefined;
    const ofReceiver = (): Size => sizeOf(file, callee.of, left);
    switch (site.name) {
      case "toString":
        return written(file, callee.of, left);
      case "repeat":
        return first && product(ofReceiver(), sizeOf(file, first, left));
      case "join":
        return known(ofReceiver(), () => items.lengthOf(file, { is: "call", site: site.index }));
      case "concat":
        return together([callee.of, ...given].map((each) => sizeOf(file, each, left)));
      case "flat":
      case "flatMap":
        return product(ofReceiver(), ofElement(file, { is: "call", site: site.index }, left) ?? fixed(1));
      case "split":
        return ofParts(file, callee.of, first, left);
      case "match":
      case "matchAll":
        return known(ofReceiver(), ({ times }) => times / MATCHED);
    }
    if (/^(slice|substring|subarray|take)$/.test(site.name) && second) {
      const end = evaluator.constant(file, second);
      if (typeof end === "number" && end >= 0) return fixed(end);
      const size = ofWindow(file, first!, second, left);
      if (size) return size;
    }
    if (site.name === "get") {
      const self: Value = { is: "call", site: site.index };
      const got = items.settled(file, self);
      return got.value.is === "call" && got.value.site === site.index
        ? undefined
        : sizeOf(got.file, got.value, left);
    }
    if (site.name === "filter" && first?.is === "function" && picksGroup(file, first.index))
      return groupOf(sizeOf(file, callee.of, left));
    return SAME_SIZE.test(site.name) ? sizeOf(file, callee.of, left) : undefined;
  };

  /** From one place to another that is told by it. */
  const ofWindow = (file: FileNode, from: Value, to: Value, left: number): Size | undefined => {
    const window = windowOf(behindFirst(file, from), to);
    return window && sizeOf(file, window, left);
  };

  /** As a text, a number has few digits, however much it is. */
  const written = (file: FileNode, value: Value, left: number): Size => {
    const size = sizeOf(file, value, left);
    const isLong =
      size.inputs.length > 0 || items.isText(file, value) || items.makerOf(file, value) !== undefined;
    return isLong ? size : fixed(Math.ceil(Math.log10(size.times + 2)));
  };

  const ofParts = createSplit({ evaluator, items, sizeOf });

  const ofBinary = (file: FileNode, value: Extract<Value, { is: "binary" }>, left: number): Size => {
    const constant = ofConstant(file, value);
    if (constant) return constant;
    if (value.operator === "+" && items.isText(file, value)) return fixed(items.lengthOf(file, value));
    const [a, b] = [sizeOf(file, value.left, left), sizeOf(file, value.right, left)];
    switch (value.operator) {
      case "*":
        return product(a, b);
      case "-":
        return a.inputs.length + b.inputs.length === 0 && a.times > b.times
          ? fixed(a.times - b.times)
          : largest([a, b]);
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

  return {
    of: (file, value) => sizeOf(file, value, MAX_DEPTH),
    ofItem: (file, value) => ofElement(file, value, MAX_DEPTH),
    ofWindow: (file, from, to) => ofWindow(file, from, to, MAX_DEPTH),
    ofPicked(file, value) {
      const { file: at, value: made } = items.settled(file, value);
      const site = made.is === "call" ? at.facts.sites[made.site] : undefined;
      const picks = site?.arguments[0];
      const isPicked = site?.name === "filter" && picks?.is === "function" && picksGroup(at, picks.index);
      return isPicked && site.callee.is === "member" ? sizeOf(at, site.callee.of, MAX_DEPTH) : undefined;
    },
    grownAgain,
    items,
    rootOf,
  };
}

/** One of many, or a part of one: each time another. */
function isOfItem(value: Value): boolean {
  if (value.is === "member" || value.is === "await") return isOfItem(value.of);
  return value.is === "element" && !pickedFrom(value);
}

function isEmpty(value: Value): boolean {
  return value.is === "array" && value.of.length === 0;
}

/** Of what has a known size, what that makes. */
function known(size: Size, of: (size: Size) => number): Size {
  return size.inputs.length === 0 ? fixed(of(size)) : size;
}
