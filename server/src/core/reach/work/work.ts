/**
 * What one call of a function, and one run of a loop, does on the thread: the units of its text, its calls by what they
 * call, its loops by their turns. What lives in this folder: amounts of work and how they are found. What doesn't: what a
 * unit costs (`costs/`), and which amount is too much (`loops.ts`).
 *
 * The text says at most: a branch counts as if it were always taken. Circles of calls count as nothing: how often a
 * function calls itself is for `cpu-recursion` to ask.
 */
import { unitCost, UNITS } from "../../costs/units.ts";
import type { Copy, Loop, Site, Units, Value } from "../../facts/facts.ts";
import type { Evaluator } from "../evaluate.ts";
import type { OperationNode } from "../graph.ts";
import type { Homes } from "../homes.ts";
import type { Sites } from "../sites.ts";
import type { FileNode, FunctionNode, SiteNode } from "../universe.ts";
import {
  add,
  fixed,
  NO_WORK,
  repeat,
  substitute,
  time,
  within,
  type Doer,
  type Input,
  type Size,
  type Work,
} from "./amount.ts";
import { createOrigins } from "./origins.ts";
import { pathOf } from "./keys.ts";
import { createPauses, type Pauses } from "./pauses.ts";
import { createQueries } from "./queries.ts";
import { ITERATES, priceOf, SORTS, STOPS_EARLY } from "./prices.ts";
import { createTurns } from "./turns.ts";
import { partsOf, type Parts } from "./parts.ts";

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
  /** The same with the sizes that callers give to parameters, where they all are numbers: the greatest. */
  asCalled(work: Work): Work;
  /** The same with the sizes that one call of the function gives. */
  asCalledFrom(work: Work, called: FunctionNode, site: SiteNode): Work;
  /** Calls that call a function written in place, once for each item. */
  iterations(file: FileNode): readonly SiteNode[];
}

/** Steps of numbers that stand beside each other run beside each other, on any processor: of the time of each this is left. */
const OVERLAP = 0.6;

/** Comparisons for each item of a list that is sorted: its logarithm, for lists of thousands. */
const COMPARISONS = 12;

/** Characters of a text of which nothing is known. */
const TEXT_LENGTH = 40;

/** Bytes that are hashed or signed at once, where they are not known. */
const HASHED = 64;

/** Of an object that nobody adds to, where they are not known. */
const FIELDS = 10;

/** Callers of callers, at most, for what a parameter is given. */
const MOST_CALLERS = 3;

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
    asGiven: (size, called, site) => sizeOfTerm(substituted(oneOf(size), called, site)) ?? size,
  });

  const ofUnits = (units: Units): number =>
    (units.arithmetic * UNITS.number.nanoseconds + units.access * UNITS.property.nanoseconds) * OVERLAP +
    units.bigint * UNITS.bigint.nanoseconds +
    units.allocation * UNITS.object.nanoseconds +
    units.text * UNITS.concat.nanoseconds;

  /** What stands in a function, or in one of its loops, once. */
  const ofBody = (file: FileNode, home: number, loop: number, units: Units): Work => {
    const own = partsIn(file).of(home, loop);
    return add(
      time(ofUnits(units)),
      ...own.sites.map((site) => ofSite(file.sites[site.index]!)),
      ...own.loops.map((inner) => ofLoop(file, inner)),
      ...own.copies.map((copy) => ofCopy(file, copy)),
    );
  };

  const ofLoop = (file: FileNode, loop: Loop): Work =>
    once(loops, loop, () => {
      const turn = !loop.over ? UNITS.turn : generatingSite(file, loop) ? UNITS.generator : UNITS.forOf;
      const body = add(time(turn.nanoseconds), ofBody(file, loop.function, loop.index, loop.units));
      const by = { file, function: loop.function, start: loop.start, end: loop.end, name: "" };
      const own = repeat(body, turnsOf(file, loop), by, within(file, loop.start, loop.nodeEnd));
      return add(own, ofGenerators(file, loop));
    });

  /** The call of a generator that a loop walks. */
  const generatingSite = (file: FileNode, { over }: Loop): SiteNode | undefined => {
    const site = over?.is === "call" ? file.sites[over.site] : undefined;
    return site && generatorsOf(site).length > 0 ? site : undefined;
  };

  /** What a generator does, it does while somebody walks it. */
  const ofGenerators = (file: FileNode, loop: Loop): Work => {
    const site = generatingSite(file, loop);
    const bodies = (site ? generatorsOf(site) : []).map((called) => {
      const { facts } = called;
      return substituted(ofBody(called.file, facts.index, -1, facts.units), called, site!);
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

  const doerOf = ({ file, facts }: SiteNode): Doer => ({
    file,
    function: facts.function,
    start: facts.start,
    end: facts.end,
    name: facts.name,
  });

  const ofSite = (site: SiteNode): Work => {
    const row = priced.get(site);
    if (row?.cost.milliseconds !== undefined) return time(row.cost.milliseconds * 1e6, doerOf(site));
    if (row && !row.api.startsWith("global#"))
      return row.kind === "crypto" && row.cost.tier === "trivial"
        ? time(unitCost("hash", HASHED), doerOf(site))
        : NO_WORK;
    return ofIteration(site) ?? add(ofCallees(site), ofPrice(site));
  };

  const ofPrice = (site: SiteNode): Work => {
    const price = isOthers(site) ? undefined : priceOf(site.facts);
    if (!price) return time(UNITS.call.nanoseconds);
    const each = (count: number) => unitCost(price.unit, count);
    if (price.by === "call") return time(each(1));
    const counted = typeof price.by === "number" ? site.facts.arguments[price.by] : receiverOf(site.facts);
    if (!counted) return time(each(1));
    const isMade = pathOf(site.facts.callee) === "Array.from";
    const grown = grownSize(site);
    const size = grown ?? sizes.of(site.file, isMade ? { is: "call", site: site.facts.index } : counted);
    const items = size.times * (price.each ?? 1);
    if (size.inputs.length === 0) return time(each(items), doerOf(site));
    if (price.isText) return time(each(TEXT_LENGTH));
    return repeat(time(each(price.each ?? 1)), emptied(site, size), doerOf(site));
  };

  /** A function of the workspace, or of a package: its name says nothing. */
  const isOthers = (site: SiteNode): boolean => {
    const { functions: called, apis, outside } = sites.namedCalleesOf(site);
    return outside || called.length > 0 || apis.some((symbol) => !symbol.startsWith("global#"));
  };

  /** `seen = seen.concat(item)`, `all = Buffer.concat([all, part])`: what is copied grows with each turn. */
  const grownSize = ({ file, facts }: SiteNode): Size | undefined => {
    const grown = facts.loop < 0 ? undefined : partsIn(file).grownBy(facts);
    return grown && halved(turnsAround(file, facts.loop, grown.at));
  };

  /** What a loop empties is half as long in the mean. */
  const emptied = ({ file, facts }: SiteNode, size: Size): Size =>
    facts.loop >= 0 && file.facts.loops[facts.loop]?.drains ? halved(size) : size;

  const ofCopy = (file: FileNode, copy: Copy): Work => {
    const unit = copy.kind === "array" ? "copy" : "objectSpread";
    const by: Doer = { file, function: copy.function, start: copy.start, end: copy.end, name: "..." };
    const grown = grownCopy(file, copy);
    const size = grown ?? sizes.of(file, copy.of);
    if (size.inputs.length === 0) return time(unitCost(unit, size.times), by);
    if (copy.kind === "object" && !grown) return time(unitCost(unit, FIELDS), by);
    return repeat(time(UNITS[unit].nanoseconds), size, by);
  };

  /** `all = [...all, item]` in a loop, `[...all, item]` of what `reduce` hands on. */
  const grownCopy = (file: FileNode, copy: Copy): Size | undefined => {
    const reduced = partsIn(file).reducedBy(copy);
    if (reduced) return halved(sizes.of(file, reduced));
    const grown = copy.grows && copy.of.is === "name" ? evaluator.bindingOf(file, copy.of) : undefined;
    return grown && copy.loop >= 0 ? halved(turnsAround(file, copy.loop, grown.at)) : undefined;
  };

  const ofIteration = (site: SiteNode): Work | undefined => {
    const { file, facts } = site;
    const isSort = SORTS.test(facts.name);
    const isMade = pathOf(facts.callee) === "Array.from";
    const [callback] = isMade ? facts.arguments.slice(1) : facts.arguments;
    // What is made is as long as what it is made of.
    const list: Value | undefined = isMade
      ? { is: "call", site: facts.index }
      : ITERATES.test(facts.name) || isSort
        ? receiverOf(facts)
        : undefined;
    if (!list || (!isSort && !callback)) return undefined;
    const called = callbackOf(file, callback);
    if (!isSort && callback!.is !== "function" && called.length === 0) return undefined;
    const own = called.map((each) => within(each.file, each.facts.start, each.facts.end));
    const isInside = (input: Input) => own.some((is) => is(input));
    const size = sizes.of(file, list);
    const body = add(
      time((isSort ? UNITS.sort : isMade ? UNITS.from : UNITS.closureCall).nanoseconds),
      ...called.map(ofFunction),
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
    // One of several: which one is not known.
    const own = only && total === 1 ? [substituted(ofFunction(only), only, site)] : [];
    return add(...own, ...inPlace(site).map(ofFunction));
  };

  const inPlace = ({ file, facts }: SiteNode): readonly FunctionNode[] =>
    facts.arguments.flatMap((value) => {
      const written = value.is === "function" ? file.functions[value.index] : undefined;
      return written && homes.homeOf(written) !== written ? [written] : [];
    });

  /** What a function does for these arguments. Inputs of its own are others for each call. */
  const substituted = (work: Work, called: FunctionNode, site: SiteNode): Work => {
    const place = { file: site.file, at: site.facts.start };
    const { file, facts } = called;
    const isOwn = within(file, facts.start, facts.end);
    return substitute(work, (input) => {
      const { parameter } = input;
      if (parameter && parameter.file === file && parameter.function === facts.index)
        return argumentSize(called, site, input) ?? { times: 1, inputs: [{ ...input, root: place }] };
      return isOwn(input) ? { times: 1, inputs: [{ ...input, root: place }] } : undefined;
    });
  };

  const argumentSize = (called: FunctionNode, site: SiteNode, input: Input): Size | undefined => {
    const { index, path } = input.parameter!;
    const parameter = called.facts.parameters[index];
    const given = site.facts.spread || parameter?.rest ? undefined : site.facts.arguments[index];
    if (!given) {
      const [standard] = (parameter && called.file.facts.bindings[parameter.binding]?.values) ?? [];
      return standard && path.length === 0 && !site.facts.spread
        ? sizes.of(called.file, standard)
        : undefined;
    }
    const whole = path.indexOf("*");
    const members = whole < 0 ? path : path.slice(0, whole);
    const value = members.reduce<Value>((of, name) => ({ is: "member", of, name, at: -1 }), given);
    const size = sizes.of(site.file, value);
    return whole >= 0 && size.inputs.length === 0 ? undefined : size;
  };

  const asCalled = (work: Work, left = MOST_CALLERS): Work =>
    substitute(work, (input) => {
      const { parameter } = input;
      const called = parameter?.file.functions[parameter.function];
      if (!called || left === 0) return undefined;
      const given = sites.namedCallersOf(called).filter((site) => !site.file.isTest);
      const found = given.flatMap((site) => argumentSize(called, site, input) ?? []);
      const whole = found.map((size) => [...asCalled(oneOf(size), left - 1).values()][0]);
      const known = whole.flatMap((term) => (term && term.inputs.length === 0 ? term.nanoseconds : []));
      if (known.length > 0 && known.length === given.length) return fixed(Math.max(...known));
      const standard = given.length === 0 ? standardOf(called, parameter!.index) : undefined;
      return standard && parameter!.path.length === 0 ? sizes.of(called.file, standard) : undefined;
    });

  const standardOf = ({ file, facts }: FunctionNode, index: number): Value | undefined => {
    const parameter = facts.parameters[index];
    const binding = parameter && file.facts.bindings[parameter.binding];
    return binding?.values[0]?.is === "constant" ? binding.values[0] : undefined;
  };

  return {
    pauses,
    ofFunction,
    ofLoop,
    ofIteration: ofChain,
    asCalled: (work) => asCalled(work),
    asCalledFrom: (work, called, site) => asCalled(substituted(work, called, site)),
    iterations: (file) =>
      file.sites.filter(({ facts }) => ITERATES.test(facts.name) || SORTS.test(facts.name)),
  };
}

/** One of the size: to ask what becomes of it. */
function oneOf({ times, inputs }: Size): Work {
  return new Map([["", { nanoseconds: times, inputs, turns: [], doer: undefined, raised: undefined }]]);
}

function sizeOfTerm(work: Work): Size | undefined {
  const [term] = work.values();
  return term && { times: term.nanoseconds, inputs: term.inputs };
}

function halved({ times, inputs }: Size): Size {
  return { times: times / 2, inputs };
}

function receiverOf({ callee }: Site): Value | undefined {
  return callee.is === "member" ? callee.of : undefined;
}
