/**
 * What one call of a function, and one run of a loop, does on the thread: the units of its text, its calls by what they
 * call, its loops by their turns. What lives in this folder: amounts of work and how they are found. What doesn't: what a
 * unit costs (`costs/`), and which amount is too much (`loops.ts`).
 *
 * The text says at most: a branch counts as if it were always taken. Circles of calls count as nothing: how often a
 * function calls itself is for `cpu-recursion` to ask.
 */
import { unitCost, UNITS } from "../../costs/units.ts";
import type { Loop, Units, Value } from "../../facts/facts.ts";
import type { Evaluator } from "../evaluate.ts";
import type { OperationNode } from "../graph.ts";
import type { Homes } from "../homes.ts";
import type { Sites } from "../sites.ts";
import type { FileNode, FunctionNode, SiteNode } from "../universe.ts";
import {
  add,
  fixed,
  NO_WORK,
  partition,
  repeat,
  substitute,
  time,
  within,
  type Input,
  type Size,
  type Work,
} from "./amount.ts";
import { createGiven } from "./given.ts";
import { pathOf } from "./keys.ts";
import { createOrigins } from "./origins.ts";
import type { OwnCalls } from "./own-calls.ts";
import { createOwnSizes } from "./own-sizes.ts";
import { partsOf, type Parts } from "./parts.ts";
import { createPauses, type Pauses } from "./pauses.ts";
import { ITERATES, MAKES_FROM, priceOfPath, SORTS, STOPS_EARLY } from "./prices.ts";
import { createPricing, doerOf, receiverOf } from "./pricing.ts";
import { createQueries } from "./queries.ts";
import { createTurns, isWithin } from "./turns.ts";

export interface WorkTools {
  readonly evaluator: Evaluator;
  readonly sites: Sites;
  readonly homes: Homes;
  /** What rows say of calls. */
  readonly operations: readonly OperationNode[];
}

export interface WorkModel {
  readonly pauses: Pauses;
  /** One call of a function, up to where it first waits. */
  ofFunction(called: FunctionNode): Work;
  /** One run of the loop. */
  ofLoop(file: FileNode, loop: Loop): Work;
  /** A call that calls a function for each of many items, with the calls that give them; undefined for all others. */
  ofIteration(site: SiteNode): Work | undefined;
  /** What a call of the function does with the calls that it makes to itself, where their number is known. */
  ofCalled(called: FunctionNode, site: SiteNode): Work;
  /** How often a call of the function makes it call itself; undefined where it does not, or that is not known. */
  ownCalls(called: FunctionNode, site: SiteNode): OwnCalls | undefined;
  /** The same with the sizes that callers give to parameters, where they all are numbers: the greatest. */
  asCalled(work: Work): Work;
  /** The same with the sizes that one call of the function gives. */
  asCalledFrom(work: Work, called: FunctionNode, site: SiteNode): Work;
  /** How many items a value holds, with what callers give, where they all give a number: the greatest. */
  sizeOf(file: FileNode, value: Value): Size;
  /** Calls that call a function written in place, once for each item. */
  iterations(file: FileNode): readonly SiteNode[];
}

/** Steps of numbers that stand beside each other run beside each other, on any processor: of the time of each this is left. */
const OVERLAP = 0.33;

/** Comparisons for each item of a list that is sorted: its logarithm, for lists of thousands. */
const COMPARISONS = 12;

/** Callers of callers, at most, for whether one of them is a loop. */
const MOST_CALLERS = 3;

/** Bits that a bigint gets for each time that it is multiplied, in the mean; of one of its words. */
const BITS = 11;
const WORD = 64;

/** What stands in a `try` fails that often, where the program goes on after it. */
const FAILS = 0.3;

export function createWork({ evaluator, sites, homes, operations }: WorkTools): WorkModel {
  const pauses = createPauses(sites, evaluator);
  const functions = new Map<FunctionNode, Work>();
  const loops = new Map<Loop, Work>();
  const parts = new Map<FileNode, Parts>();
  const open = new Set<object>();
  const priced = new Map<SiteNode, OperationNode>();
  for (const operation of operations) if (operation.site) priced.set(operation.site, operation);

  const partsIn = (file: FileNode): Parts => {
    let found = parts.get(file);
    if (!found) parts.set(file, (found = partsOf(file, evaluator)));
    return found;
  };

  /** Each question once, and none inside itself. */
  const once = <K extends object>(known: Map<K, Work>, key: K, compute: () => Work): Work => {
    const found = known.get(key);
    if (found) return found;
    if (open.has(key)) return NO_WORK;
    open.add(key);
    const work = compute();
    open.delete(key);
    known.set(key, work);
    return work;
  };

  const generatorsOf = (site: SiteNode): readonly FunctionNode[] =>
    sites.namedCalleesOf(site).functions.filter(({ facts }) => facts.generator && !facts.async);

  const iteratorOf = (file: FileNode, over: Value): FunctionNode | undefined => {
    const [found] = evaluator.evaluate(file, over);
    if (found?.is !== "instance") return undefined;
    const [walked] = evaluator.member(found, "[Symbol.iterator]");
    return walked?.is === "function" && walked.function.facts.generator ? walked.function : undefined;
  };

  const queries = createQueries(evaluator);
  const rowsIn = createOrigins(evaluator, sites, (site) => priced.get(site), queries);
  const { sizes, turnsOf, turnsAround } = createTurns({
    evaluator,
    rowsIn,
    madeOf: queries.madeOf,
    partsIn,
    generatorsOf,
    calledOf(site) {
      const { functions: called, total } = sites.namedCalleesOf(site);
      const [only] = called;
      const givesOne = only && total === 1 && !only.facts.generator && only.facts.returns.length === 1;
      return givesOne ? only : undefined;
    },
    iteratorOf,
    asGiven: (size, called, site) => given.sizeGiven(size, called, site),
    ownCalls: (called, site) => ownCalls(called, site)?.count,
  });
  const given = createGiven(sites, sizes);
  const pricing = createPricing({ evaluator, sites, sizes, turnsAround, partsIn });

  const ofUnits = (units: Units): number =>
    (units.arithmetic * UNITS.number.nanoseconds + units.access * UNITS.property.nanoseconds) * OVERLAP +
    units.division * UNITS.division.nanoseconds +
    units.power * UNITS.power.nanoseconds +
    (units.bigint + units.growingBigint) * UNITS.bigint.nanoseconds +
    units.smallBigint * UNITS.bigintWord.nanoseconds +
    units.character * UNITS.characterAt.nanoseconds +
    units.computed * UNITS.dictionary.nanoseconds +
    units.allocation * UNITS.object.nanoseconds +
    units.garbage * UNITS.garbage.nanoseconds +
    units.closure * UNITS.closure.nanoseconds +
    units.text * UNITS.concat.nanoseconds;

  /** What stands in a function, or in one of its loops, once. */
  const ofBody = (file: FileNode, home: number, loop: number, units: Units): Work => {
    const own = partsIn(file).of(home, loop);
    return add(
      time(ofUnits(units)),
      ...own.sites.map((site) => ofSite(file.sites[site.index]!)),
      ...own.loops.map((inner) => ofLoop(file, inner)),
      ...own.copies.map((copy) => add(pricing.ofCopy(file, copy), ofGenerators(file, { over: copy.of }))),
    );
  };

  const ofLoop = (file: FileNode, loop: Loop): Work =>
    once(loops, loop, () => {
      const turns = turnsOf(file, loop);
      const { units } = loop;
      const body = add(
        time(turnCost(file, loop) + units.tries * FAILS * UNITS.throw.nanoseconds + digitsCost(units, turns)),
        ofBody(file, loop.function, loop.index, units),
      );
      const by = { file, function: loop.function, start: loop.start, end: loop.end, name: "" };
      const own = repeat(body, turns, by, within(file, loop.start, loop.nodeEnd));
      return add(own, ofGenerators(file, loop));
    });

  const turnCost = (file: FileNode, loop: Loop): number => {
    const { over } = loop;
    if (!over) return UNITS.turn.nanoseconds;
    if (generatorOf(file, over).length > 0) return UNITS.generator.nanoseconds;
    if (loop.kind === "for in") return UNITS.forIn.nanoseconds;
    return (pricing.isWalked(file, over) ? UNITS.iterator : UNITS.forOf).nanoseconds;
  };

  /** A bigint that is multiplied in each turn has half of its last words in the mean. */
  const digitsCost = ({ growingBigint }: Units, { times, inputs }: Size): number =>
    growingBigint === 0 || inputs.length > 0
      ? 0
      : ((times * BITS) / WORD / 2) * UNITS.bigintWords.nanoseconds;

  /** The generators that a loop walks: those that a call makes, or that an instance is walked by. */
  const generatorOf = (file: FileNode, over: Value): readonly FunctionNode[] => {
    const site = over.is === "call" ? file.sites[over.site] : undefined;
    return site ? generatorsOf(site) : [iteratorOf(file, over)].filter((each) => each !== undefined);
  };

  /** What a generator does, it does while somebody walks it. */
  const ofGenerators = (file: FileNode, { over }: Pick<Loop, "over">): Work => {
    const site = over?.is === "call" ? file.sites[over.site] : undefined;
    const bodies = (over ? generatorOf(file, over) : []).map((called) => {
      if (site && isWithin(site, called)) return NO_WORK;
      const body = ofBody(called.file, called.facts.index, -1, called.facts.units);
      return site ? ofCalls(body, called, site) : given.asCalled(body);
    });
    return add(...bodies);
  };

  const ofFunction = (called: FunctionNode): Work =>
    once(functions, called, () => {
      const { file, facts } = called;
      // Its turns are its consumer's.
      if (facts.generator || (facts.async && pauses.waits(called))) return NO_WORK;
      return ofBody(file, facts.index, -1, facts.units);
    });

  const ofSite = (site: SiteNode): Work => {
    const row = priced.get(site);
    if (row && (row.cost.milliseconds !== undefined || !row.api.startsWith("global#")))
      return pricing.ofRow(row, site);
    const iteration = ofIteration(site);
    if (iteration) return site.facts.name === "flatMap" ? add(iteration, pricing.ofCall(site)) : iteration;
    return add(ofCallees(site), pricing.ofCall(site));
  };

  const ofIteration = (site: SiteNode): Work | undefined => {
    const { file, facts } = site;
    const isSort = SORTS.test(facts.name);
    const isMade = MAKES_FROM.test(pathOf(facts.callee));
    const [callback] = isMade ? facts.arguments.slice(1) : facts.arguments;
    // What is made is as long as what it is made of.
    const list: Value | undefined = isMade
      ? { is: "call", site: facts.index }
      : ITERATES.test(facts.name) || isSort
        ? receiverOf(facts)
        : undefined;
    if (!list || (!isSort && !callback)) return undefined;
    const called = callbackOf(file, callback);
    const handed = callback && called.length === 0 ? priceOfPath(pathOf(callback)) : undefined;
    if (!isSort && callback!.is !== "function" && called.length === 0 && !handed) return undefined;
    const own = called.map((each) => within(each.file, each.facts.start, each.facts.end));
    const isInside = (input: Input) => own.some((is) => is(input));
    const size = sizes.of(file, list);
    const body = add(
      time(
        UNITS[
          isSort
            ? pricing.comparisonUnit(site)
            : isMade
              ? "from"
              : isHot(site)
                ? "hotClosureCall"
                : "closureCall"
        ].nanoseconds,
      ),
      time(facts.name === "map" ? UNITS.mapped.nanoseconds : 0),
      ...called.map(ofFunction),
      time(handed ? unitCost(handed.unit) : 0),
    );
    const times =
      size.times *
      (isSort
        ? Math.max(1, Math.min(COMPARISONS, Math.log2(size.times || 1)))
        : STOPS_EARLY.test(facts.name)
          ? 0.5
          : 1);
    return repeat(
      body,
      { ...size, times: size.inputs.length > 0 && isSort ? COMPARISONS : times },
      doerOf(site),
      isInside,
    );
  };

  /** Whether the function that makes the call is compiled with what it calls: it stands in a loop, or is called by one. */
  const isHot = ({ file, facts }: SiteNode, left = MOST_CALLERS): boolean => {
    if (facts.loop >= 0 || left === 0) return facts.loop >= 0;
    const caller = partsIn(file).callers.get(facts.function);
    if (caller && (ITERATES.test(caller.name) || SORTS.test(caller.name))) return true;
    const holder = file.functions[facts.function];
    return holder !== undefined && sites.namedCallersOf(holder).some((site) => isHot(site, left - 1));
  };

  /** `values.map(…).filter(…)` from its end. */
  const ofChain = (site: SiteNode): Work | undefined => {
    const work = ofIteration(site);
    const before = receiverOf(site.facts);
    const link = work && before?.is === "call" ? site.file.sites[before.site] : undefined;
    return work && link ? add(work, ofChain(link) ?? NO_WORK) : work;
  };

  const callbackOf = (file: FileNode, callback: Value | undefined): readonly FunctionNode[] => {
    const found = callback ? evaluator.evaluate(file, callback) : [];
    return found.flatMap((target) => (target.is === "function" ? [target.function] : []));
  };

  /** The bodies that a call runs at once: what it calls, and what is written in place and called there. */
  const ofCallees = (site: SiteNode): Work => {
    const { functions: called, total } = sites.namedCalleesOf(site);
    const [only] = called;
    // One of several: which one is not known. A call of the function that it stands in is one of its own.
    const own = only && total === 1 && !isWithin(site, only) ? [ofCalled(only, site)] : [];
    return add(...own, ...inPlace(site).map(ofFunction));
  };

  /** All that a call of a function does, with the calls that it makes to itself. */
  const ofCalled = (called: FunctionNode, site: SiteNode): Work => ofCalls(ofFunction(called), called, site);

  const ofCalls = (once: Work, called: FunctionNode, site: SiteNode): Work => {
    const calls = open.has(called) ? undefined : ownCalls(called, site);
    if (!calls) return given.substituted(once, called, site);
    const by = doerOf(site);
    const own = add(once, time(UNITS.call.nanoseconds, by));
    const [fixedPart, wholePart] = partition(own, ({ inputs }) => inputs.length === 0);
    const isOfParts = ({ parameter }: Input): boolean =>
      calls.structure !== undefined &&
      parameter?.file === called.file &&
      parameter.function === called.facts.index &&
      parameter.index === calls.structure;
    // Each part belongs to one other: what all calls walk, taken together, are the parts.
    const [ofParts, others] = partition(wholePart, ({ inputs }) => inputs.every(isOfParts));
    return add(
      repeat(fixedPart, fixed(calls.count), by),
      repeat(
        substitute(ofParts, () => fixed(1)),
        fixed(calls.count),
        by,
      ),
      repeat(given.substituted(others, called, site), fixed(calls.wholes), by),
    );
  };

  const { ownCalls } = createOwnSizes({
    sizes,
    given,
    sites,
    turnsAround,
    partsIn,
    isOpen: (called) => open.has(called),
  });

  const inPlace = ({ file, facts }: SiteNode): readonly FunctionNode[] =>
    facts.arguments.flatMap((value) => {
      const written = value.is === "function" ? file.functions[value.index] : undefined;
      return written && homes.homeOf(written) !== written ? [written] : [];
    });

  return {
    pauses,
    ofFunction,
    ofLoop,
    ofIteration: ofChain,
    ofCalled,
    ownCalls,
    asCalled: given.asCalled,
    asCalledFrom: (work, called, site) => given.asCalled(given.substituted(work, called, site)),
    sizeOf: (file, value) => given.sizeCalled(sizes.of(file, value)),
    iterations: (file) =>
      file.sites.filter(({ facts }) => ITERATES.test(facts.name) || SORTS.test(facts.name)),
  };
}
