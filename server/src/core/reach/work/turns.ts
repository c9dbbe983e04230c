/** How often loops turn, and how large collections get in them: two questions that ask each other. */
import type { Binding, Loop, LoopBound, Shrinking, Site, TextPart, Value } from "../../facts/facts.ts";
import type { Evaluator } from "../evaluate.ts";
import type { FileNode, FunctionNode, SiteNode } from "../universe.ts";
import {
  fixed,
  largest,
  nested,
  product,
  rootOf,
  together,
  within,
  type Input,
  type Size,
} from "./amount.ts";
import { createGrowth } from "./growth.ts";
import type { RowsIn } from "./origins.ts";
import type { Parts } from "./parts.ts";
import type { Queries } from "./queries.ts";
import { createSizes, type Sizes } from "./sizes.ts";

export interface Turns {
  readonly sizes: Sizes;
  /** Of one run of the loop; half of them where it may end early. */
  turnsOf(file: FileNode, loop: Loop): Size;
  /** How often the innermost loop (its index) turns, for each time that the code behind an offset is come to. */
  turnsAround(file: FileNode, index: number, from?: number): Size;
}

export interface TurnTools {
  readonly evaluator: Evaluator;
  readonly rowsIn: RowsIn;
  readonly madeOf: Queries["madeOf"];
  readonly partsIn: (file: FileNode) => Parts;
  /** The generators that a call makes. */
  readonly generatorsOf: (site: SiteNode) => readonly FunctionNode[];
  /** The one function of the workspace that a call lands in, where it gives one value. */
  readonly calledOf: (site: SiteNode) => FunctionNode | undefined;
  /** The generator that walking an instance of a class runs. */
  readonly iteratorOf: (file: FileNode, value: Value) => FunctionNode | undefined;
  /** A size of a function's body, for the arguments of a call of it. */
  readonly asGiven: (size: Size, called: FunctionNode, site: SiteNode) => Size;
  /** How often a call of the function makes it call itself; undefined where it does not, or that is not known. */
  readonly ownCalls: (called: FunctionNode, site: SiteNode) => number | undefined;
}

/** Of a number of which nothing is known. */
const BITS = 16;

/** A loop that multiplies its counter is over after as many turns as a number has bits. */
const LOGARITHM = 30;

export function createTurns({
  evaluator,
  rowsIn,
  madeOf,
  partsIn,
  generatorsOf,
  calledOf,
  iteratorOf,
  asGiven,
  ownCalls,
}: TurnTools): Turns {
  /** How often the innermost loop around a place turns, for each time that the code behind an offset is come to. */
  const turnsAround = (file: FileNode, index: number, from = -1): Size => {
    let size = fixed(1);
    for (let at = file.facts.loops[index]; at && at.start > from; at = file.facts.loops[at.parent]) {
      size = nested(size, turnsOf(file, at), within(file, at.start, at.nodeEnd));
    }
    return size;
  };

  const growing = new Set<Binding>();
  const growth = createGrowth({
    evaluator,
    turnsAround: (file, index, from) => turnsAround(file, index, from),
    sizeOf: (file, value) => sizes.of(file, value),
    settled: (file, value) => sizes.items.settled(file, value),
    isTextual(file, value) {
      const of = value.is === "array" && value.spreads?.length === 1 ? value.spreads[0]! : value;
      const found = sizes.items.settled(file, of);
      return sizes.items.isText(found.file, found.value);
    },
  });
  const sizes: Sizes = createSizes({
    evaluator,
    rowsIn,
    madeOf,
    grownAgain: growth.grownAgain,
    givenSize(file, site) {
      const node = file.sites[site.index];
      const [generator] = node ? generatorsOf(node) : [];
      if (!node) return undefined;
      if (!generator) return returnedSize(node);
      // What it gives itself is counted where it is called from outside.
      if (isWithin(node, generator)) return fixed(1);
      const again = ownCalls(generator, node);
      if (again) return fixed(again);
      const size = yieldedSize(generator);
      return size && asGiven(size, generator, node);
    },
    calledOf: (file, site) => calledOf(file.sites[site.index]!),
    asGiven: (size, called, file, site) => asGiven(size, called, file.sites[site.index]!),
    callerOf: (file, index) => partsIn(file).callers.get(index),
    grownSize(file, binding) {
      if (binding.parts) return growing.has(binding) ? undefined : textSize(file, binding, binding.parts);
      const added = partsIn(file).additions.get(binding);
      if (!added && isEmptyObject(file, binding))
        return growing.has(binding) ? undefined : filledSize(file, binding);
      if (!added || growing.has(binding)) return undefined;
      growing.add(binding);
      const found = added.map((site) =>
        site.function === binding.function ? addedBy(file, site, binding) : undefined,
      );
      growing.delete(binding);
      if (found.some((size) => size === undefined)) return undefined;
      const known = found.flatMap((size) => size ?? []);
      const times = known
        .filter(({ inputs }) => inputs.length === 0)
        .reduce((sum, size) => sum + size.times, 0);
      const open = known.find(({ inputs }) => inputs.length > 0);
      return (
        open ?? fixed(isTakenOut(file, binding, added) ? Math.sqrt(times) : times + beginning(file, binding))
      );
    },
    countedSize(file, binding) {
      const loop = partsIn(file).counters.get(binding);
      if (!loop || growing.has(binding)) return undefined;
      growing.add(binding);
      const turns = turnsOf(file, loop);
      growing.delete(binding);
      // In the mean over all turns.
      return { ...turns, times: turns.inputs.length === 0 ? turns.times / 2 : turns.times };
    },
  });

  /** What begins with a few. */
  const beginning = (file: FileNode, { values: [first] }: Binding): number => {
    const list = first?.is === "new" ? file.facts.sites[first.site]?.arguments[0] : first;
    return list?.is === "array" ? list.of.length : 0;
  };

  /**
   * Whether as much is taken out of it as is put in, in the same loop, so that it holds between few and all of them. What
   * a loop empties is another matter: all that is put in is come to.
   */
  const isTakenOut = (file: FileNode, binding: Binding, added: readonly Site[]): boolean => {
    const isEmptying = ({ drains }: Loop): boolean =>
      drains?.is === "name" && evaluator.bindingOf(file, drains) === binding;
    const removed = (partsIn(file).removals.get(binding) ?? []).filter(({ loop }) => loop >= 0);
    return added.some(({ loop }) =>
      loopsFrom(file, loop).some(
        (around) =>
          around.start > binding.at &&
          removed.some(({ start }) => start > around.start && start < around.nodeEnd) &&
          !loopsFrom(file, around.index).some(isEmptying),
      ),
    );
  };

  const isEmptyObject = ({ facts }: FileNode, { values: [first, ...others] }: Binding): boolean => {
    const object = first?.is === "object" && others.length === 0 ? facts.objects[first.index] : undefined;
    return object?.properties.length === 0 && !object.open;
  };

  /** `counts[key] = …` in loops. */
  const filledSize = (file: FileNode, binding: Binding): Size | undefined => {
    const sets = ({ marks = [] }: Loop): boolean =>
      marks.some(
        ({ of, depth }) => depth === 1 && of.is === "name" && evaluator.bindingOf(file, of) === binding,
      );
    const filling = file.facts.loops.filter((loop) => loop.function === binding.function && sets(loop));
    const innermost = filling.filter(({ index }) => !filling.some(({ parent }) => parent === index));
    if (innermost.length === 0) return undefined;
    growing.add(binding);
    const size = together(innermost.map(({ index }) => turnsAround(file, index, binding.at)));
    growing.delete(binding);
    return size.inputs.length === 0 ? size : undefined;
  };

  /** Of a Map or a Set no more than there are keys. */
  const addedBy = (file: FileNode, site: Site, binding: Binding): Size => {
    const turns = turnsAround(file, site.loop, binding.at);
    const [key] = site.arguments;
    const most = key && /^(set|add)$/.test(site.name) ? growth.keysOf(file, key) : Infinity;
    return turns.inputs.length === 0 && most < turns.times ? fixed(most) : turns;
  };

  /** Whose size is being asked for: what a function gives may be made of what it gives. */
  const returning = new Set<FunctionNode>();

  /** `text += part` in loops. */
  const textSize = (file: FileNode, binding: Binding, parts: readonly TextPart[]): Size | undefined => {
    if (parts.some((part) => part.function !== binding.function)) return undefined;
    growing.add(binding);
    const found = parts.map(({ of, loop }) => {
      const turns = turnsAround(file, loop, binding.at);
      return { ...turns, times: turns.times * sizes.items.lengthOf(file, of) };
    });
    growing.delete(binding);
    return together(found);
  };

  /** Of what a function of the workspace gives, where that is known: `rows(2_000)`. */
  const returnedSize = (site: SiteNode): Size | undefined => {
    const called = calledOf(site);
    const [only] = called?.facts.returns ?? [];
    if (!called || !only || returning.has(called)) return undefined;
    returning.add(called);
    const size = asGiven(sizes.of(called.file, only), called, site);
    returning.delete(called);
    return size.inputs.length === 0 ? size : undefined;
  };

  const turnsOf = (file: FileNode, loop: Loop): Size => {
    const size = wholeTurns(file, loop);
    const mayEndEarly = loop.exits || loop.bound?.mayEndEarly;
    return mayEndEarly ? { ...size, times: size.times / 2 } : size;
  };

  const wholeTurns = (file: FileNode, loop: Loop): Size => {
    const { bound, over, drains, shrinks } = loop;
    if (over && isAddedTo(file, over, loop)) return markedSize(file, loop) ?? sizes.of(file, over);
    if (over) return walkedSize(file, over) ?? sizes.of(file, over);
    if (loop.fills) return sizes.of(file, loop.fills);
    if (shrinks && (!bound || bound.by === "multiplication")) return digitsOf(file, shrinks);
    const refilled = drains && refilledSize(file, drains, loop);
    if (refilled) return refilled;
    const marked = drains || (bound && isAddedTo(file, bound.to, loop)) ? markedSize(file, loop) : undefined;
    if (marked) return marked;
    if (!bound && !drains && loop.isResumed) return fixed(1);
    if (!bound) return drains ? sizes.of(file, drains) : { times: 1, inputs: [openInput(file, loop)] };
    if (bound.by === "multiplication") return fixed(LOGARITHM);
    const size = distance(file, bound);
    const rooted = bound.isSquared ? rootOf(size) : size;
    return { ...rooted, times: rooted.times / everyOf(file, bound, rooted.times) };
  };

  /** What an instance of a class gives when it is walked. */
  const walkedSize = (file: FileNode, over: Value): Size | undefined => {
    const iterator = iteratorOf(file, over);
    return iterator && yieldedSize(iterator);
  };

  /** As often as the innermost loop yields. A generator that walks itself goes through a tree, of any size. */
  const yieldedSize = (generator: FunctionNode): Size | undefined => {
    const { file, facts } = generator;
    const yielding = file.facts.loops.filter((loop) => loop.function === facts.index && loop.yields);
    const innermost = yielding.find(({ index }) => !yielding.some(({ parent }) => parent === index));
    if (!innermost || returning.has(generator)) return undefined;
    returning.add(generator);
    const size = turnsAround(file, innermost.index);
    returning.delete(generator);
    return size;
  };

  /** `next < queue.length` of a queue that the loop itself makes longer. */
  const isAddedTo = (file: FileNode, to: Value, { start, nodeEnd }: Loop): boolean => {
    const of = to.is === "member" && to.name === "length" ? to.of : to;
    const list = of.is === "name" ? of : undefined;
    const binding = list && evaluator.bindingOf(file, list);
    const puts = ({ name, callee, nodeStart }: Site): boolean =>
      name === "push" &&
      nodeStart > start &&
      nodeStart < nodeEnd &&
      callee.is === "member" &&
      callee.of.is === "name" &&
      evaluator.bindingOf(file, callee.of) === binding;
    return binding !== undefined && file.facts.sites.some(puts);
  };

  /** Each place that is marked is come to once; each key that is noted, too. */
  const markedSize = (file: FileNode, loop: Loop): Size | undefined => {
    const known = (loop.marks ?? []).flatMap(({ of, depth }) => {
      const size = sizes.of(file, of);
      const item = depth > 1 ? sizes.ofItem(file, of) : fixed(1);
      return item && size.inputs.every(({ parameter }) => parameter) ? [product(size, item)] : [];
    });
    const noted = file.facts.sites.flatMap(({ name, start, callee, arguments: [key] }) => {
      const isNoted = key && /^(add|set)$/.test(name) && start > loop.start && start < loop.nodeEnd;
      const keys =
        isNoted && callee.is === "member" && callee.of.is === "name" ? growth.keysOf(file, key) : Infinity;
      return keys < Infinity ? [fixed(keys)] : [];
    });
    const all = [...known, ...noted];
    return all.length > 0 ? largest(all) : undefined;
  };

  /** What a loop around it puts in, this one takes out: in all turns together as much, in each what one puts in. */
  const refilledSize = (file: FileNode, drains: Value, loop: Loop): Size | undefined => {
    const binding = drains.is === "name" ? evaluator.bindingOf(file, drains) : undefined;
    const outer = file.facts.loops[loop.parent];
    if (!binding || !outer || binding.at > outer.start || growing.has(binding)) return undefined;
    const own = (partsIn(file).additions.get(binding) ?? []).filter(
      ({ start }) => start > outer.start && start < outer.nodeEnd,
    );
    if (own.length === 0 || own.some(({ start }) => start > loop.start && start < loop.nodeEnd))
      return undefined;
    growing.add(binding);
    const size = together(own.map((site) => turnsAround(file, site.loop, outer.start)));
    growing.delete(binding);
    return size;
  };

  /** As many turns as it has digits, to the base of what it is divided by. */
  const digitsOf = (file: FileNode, { of, factor }: Shrinking): Size => {
    const { times, inputs } = sizes.of(file, of);
    const most = inputs.length === 0 ? Math.log2(Math.max(2, times)) : BITS;
    return fixed(Math.max(1, most / Math.log2(factor)));
  };

  const distance = (file: FileNode, bound: LoopBound): Size => {
    const [from, to] = [evaluator.constant(file, bound.from), evaluator.constant(file, bound.to)];
    if (typeof from === "number" && typeof to === "number")
      return fixed(Math.abs(to - from) + (bound.inclusive ? 1 : 0));
    const window = bound.from.is === "constant" ? undefined : sizes.ofWindow(file, bound.from, bound.to);
    if (window) return window;
    const isDown = bound.isDown === true;
    const size = sizes.of(file, isDown ? bound.from : bound.to);
    const isTriangular =
      size.inputs.length === 0 &&
      bound.from.is !== "constant" &&
      !isDown &&
      partsIn(file).isCounter(file, bound.from);
    return isTriangular && !bound.isSquared ? { ...size, times: size.times / 2 } : size;
  };

  /**
   * How far each turn goes, in the mean. Where that is the counter of another loop, as in a sieve, the turns of all its
   * turns together are the sum of n / i, which is n times the logarithm of n.
   */
  const everyOf = (file: FileNode, { step }: LoopBound, length: number): number => {
    const constant = evaluator.constant(file, step);
    if (typeof constant === "number" && constant !== 0) return Math.abs(constant);
    if (partsIn(file).isCounter(file, step) && length > 1) return length / Math.log(length);
    return 1;
  };

  return { sizes, turnsOf, turnsAround };
}

function openInput(file: FileNode, loop: Loop): Input {
  return {
    key: `${file.path}@${loop.start}`,
    name: "its turns",
    root: { file, at: loop.start },
    isSmall: true,
    isData: false,
    isFew: false,
  };
}

/** Whether a call stands in a function's own text: it is one of the function's calls of itself. */
export function isWithin({ file, facts: { start } }: SiteNode, called: FunctionNode): boolean {
  return file === called.file && start >= called.facts.start && start < called.facts.end;
}

/** A loop (its index) and those around it. */
function loopsFrom({ facts: { loops } }: FileNode, index: number): readonly Loop[] {
  const found: Loop[] = [];
  for (let at = loops[index]; at; at = loops[at.parent]) found.push(at);
  return found;
}
