/**
 * Who leads to an operation: found backwards, on demand. It starts from the calls that are operations and climbs to
 * callers; the checker is asked only about member calls whose name is that of an operation or of a function that is
 * already known to lead to one.
 */
import { createLoadedBefore } from "./loaded-before.ts";
import { isOwn, type Catalogue } from "../catalogue/catalogue.ts";
import type { OperationRow } from "../catalogue/row.ts";
import type { Annotation, Read } from "../facts/facts.ts";
import type { Certainty, Cost } from "../finding/finding.ts";
import type { Door } from "../project/checker.ts";
import { createAnnotations, type Annotations } from "./annotations.ts";
import { createAsker, type Answers, type Asker } from "./ask.ts";
import { createCalleeFinder } from "./callees.ts";
import { createClimb, type Climb } from "./climb.ts";
import { createEvaluator, NOTHING_INJECTED, type Evaluator, type Injected } from "./evaluate.ts";
import { createHierarchy } from "./hierarchy.ts";
import { extentAsGiven, type ExtentFrom } from "./extents/as-given.ts";
import { costOfExtent, whatOf } from "./extents/extent.ts";
import { createEffects, type Effects } from "./effects/effects.ts";
import { createWaits, type Waits } from "./effects/waits.ts";
import { createExtents, type ExtentOf } from "./extents/extents.ts";
import { createHomes, type Homes } from "./homes.ts";
import { findIgnoredFunctions, type IgnoredFunctions, type Ignores } from "./ignores.ts";
import { createInjection, type Injection } from "./injection.ts";
import { heldFunctions, namesOfFunctions } from "./names.ts";
import { findNamed, type NamedDeclarations } from "./named.ts";
import { firstRow, type Match } from "./operations.ts";
import type { Match as RegexMatch } from "./regex/operations.ts";
import { findPassed, type Passed } from "./passing.ts";
import type { OwnTools } from "./own-operations.ts";
import { takesPieces } from "./pieces.ts";
import type { Place } from "./places.ts";
import { shapeOf } from "./shape.ts";
import { push, resolveSites, type Sites } from "./sites.ts";
import { findSlots } from "./slots.ts";
import { collectUses, type Uses } from "./uses.ts";
import {
  importsOf,
  type FileNode,
  type FunctionNode,
  type Imports,
  type SiteNode,
  type Universe,
} from "./universe.ts";

export type { Edge } from "./climb.ts";

/** A place that blocks: a call (with its row), or a loop that a rule found. */
export interface OperationNode {
  readonly api: string;
  readonly row: OperationRow | undefined;
  readonly kind: OperationRow["kind"];
  readonly cost: Cost;
  /** What it is done to, where the cost follows from that: `the request body`. */
  readonly of?: string;
  /** Nothing bounds how much it is done to. */
  readonly isOpen?: true;
  /** How large what it is done to may be, where calls lead to its function: they tell. */
  readonly extentFrom?: ExtentFrom;
  /** What it costs where the call leads to its function: the arguments tell; undefined where they don't. */
  readonly costFrom?: (site: SiteNode) => Cost | undefined;
  readonly function: FunctionNode;
  /** The span in the function's file, and the loop it stands in (or -1). */
  readonly start: number;
  readonly end: number;
  readonly loop: number;
  /** All that it does, where that is more than its span: the loop of a keyword. */
  readonly whole?: { readonly start: number; readonly end: number };
  readonly site: SiteNode | undefined;
  readonly certainty: Certainty;
  /** How many of the bodies that the call may land in a row is about, where it is about the workspace's own. */
  readonly bodies?: { readonly blocking: number; readonly total: number };
  /** Present where nothing but an annotation of the function says so. */
  readonly annotation?: Annotation;
  /** Present for a regular expression: what it matches. */
  readonly match?: RegexMatch;
}

export interface Graph extends Sites, Homes, Climb, NamedDeclarations, IgnoredFunctions {
  readonly universe: Universe;
  readonly evaluator: Evaluator;
  readonly uses: Uses;
  readonly asker: Asker;
  readonly imports: Imports;
  readonly operations: readonly OperationNode[];
  readonly annotations: Annotations;
  readonly effects: Effects;
  readonly waits: Waits;
  /** Whether a function's callers have to do with an operation that it leads to. */
  leaves(called: FunctionNode, operation: OperationNode): boolean;
  /** Operations that do not count, with the reason. */
  readonly ignored: readonly { readonly operation: OperationNode; readonly because: string }[];
  /** Somebody may call it whom no name leads to: it is stored, returned, listed or given as an argument. */
  isHandedOver(called: FunctionNode): boolean;
  /** Dependency injection calls it to make what it provides. */
  isFactory(called: FunctionNode): boolean;
}

const CERTAINTY_ORDER: readonly Certainty[] = ["exact", "through", "guessed"];

export function worse(a: Certainty, b: Certainty): Certainty {
  return CERTAINTY_ORDER.indexOf(a) >= CERTAINTY_ORDER.indexOf(b) ? a : b;
}

/**
 * What of a graph needs nothing but the texts: its calls are resolved, its operations found and climbed from. `finish` adds
 * those that become known later; it may be asked again when there are more. Yields as `prepareGraph` does.
 */
export interface PreparedGraph extends Pick<Graph, "universe" | "evaluator"> {
  finish(later: Iterable<OperationNode | number>): Generator<number, Graph>;
}

/**
 * Resolves the universe's calls, finds its operations (with `more` that a rule knows) and climbs from them. Yields after
 * each small step: who runs it decides how many make a slice.
 */
export function* prepareGraph(
  universe: Universe,
  catalogue: Catalogue,
  {
    places,
    ignores,
    keepsLogs,
  }: {
    readonly places: readonly Place[];
    readonly ignores: Ignores;
    readonly keepsLogs: (path: string) => boolean;
  },
  { door, answers }: { readonly door: () => Door; readonly answers: Answers },
  more: (tools: OwnTools) => Iterable<OperationNode | number>,
): Generator<number, PreparedGraph> {
  const injection = createInjection();
  injection.read(universe, createEvaluator(universe, NOTHING_INJECTED, catalogue));
  yield 0;
  const evaluatorWith = (passed: Passed) => createEvaluator(universe, together(injection, passed), catalogue);
  const evaluator = evaluatorWith(yield* findPassed(universe, catalogue, places, evaluatorWith));
  const hierarchy = createHierarchy(universe, evaluator);
  yield 0;
  const named = findNamed(universe, evaluator, catalogue);
  const finder = createCalleeFinder(evaluator, hierarchy, named);
  const asker = createAsker(door, answers);
  const imports = importsOf(universe, catalogue.globals);
  const names = namesOfFunctions(universe, evaluator);
  yield 0;
  const held = heldFunctions(universe, evaluator);
  yield 0;
  const functionsByName = invert(names);
  const tools = { universe, catalogue, finder, asker, imports, functionsByName };
  const sites = yield* resolveSites(tools);
  const uses = yield* collectUses(universe, evaluator, catalogue, sites.calleesOf);
  const homes = createHomes(uses);
  const slots = yield* findSlots({ universe, evaluator, sites, homes });
  const annotations = createAnnotations(universe, evaluator);
  const ignored = findIgnoredFunctions(universe, evaluator, homes, ignores);
  const wasLoaded = createLoadedBefore(universe);
  const extentOf = createExtents(evaluator, sites);
  const seeds = {
    universe,
    catalogue,
    evaluator,
    finder,
    asker,
    sites,
    imports,
    wasLoaded,
    extentOf,
    ...named,
  };
  const said = [...(yield* findOperations(seeds)), ...annotations.operations];
  const { namedCalleesOf } = sites;
  const own = yield* listed(more({ universe, evaluator, namedCalleesOf, sites, homes, operations: said }));
  const climb = createClimb({
    universe,
    annotations,
    sites,
    uses,
    homes,
    slots,
    asker,
    finder,
    imports,
    names,
    ...ignored,
  });
  const because = ({ api, function: { file } }: OperationNode) => ignores.operation(api, file.path);
  const reason = (found: OperationNode) => because(found) ?? ignored.ignoredBecause(found.function);
  const counts = (operation: OperationNode) => reason(operation) === undefined;
  const known = [...said, ...own];
  yield* climb.from(known.filter(counts).map((operation) => operation.function));

  function* finish(later: Iterable<OperationNode | number>): Generator<number, Graph> {
    const found = [...known, ...(yield* listed(later))];
    const operations = found.filter(counts);
    yield* climb.from(operations.map((operation) => operation.function));
    return {
      universe,
      evaluator,
      uses,
      asker,
      imports,
      operations,
      annotations,
      effects: createEffects({ evaluator, sites, catalogue, keepsLogs }),
      waits: createWaits(evaluator, sites),
      leaves(called, operation) {
        const said = annotations.of(called);
        if (!said) return !homes.isLoopEntry(called);
        return operation.annotation === said && operation.function === called;
      },
      ignored: found.flatMap((operation) => {
        const why = reason(operation);
        return why === undefined ? [] : [{ operation, because: why }];
      }),
      ...sites,
      ...homes,
      ...climb,
      ...named,
      ...ignored,
      isHandedOver: (called) => uses.of(called).some((use) => !use.implied) || held.has(called),
      isFactory: injection.isFactory,
    };
  }

  return { universe, evaluator, finish };
}

/** What a search for operations gives, which tells of its small steps by numbers. */
function* listed<Found>(search: Iterable<Found | number>): Generator<number, readonly Found[]> {
  const found: Found[] = [];
  for (const step of search) {
    if (typeof step === "number") yield step;
    else found.push(step);
  }
  return found;
}

/** What is provided for a parameter wins over what some caller passes. */
function together(injection: Injection, passed: Passed): Injected {
  return {
    parameter(file, binding) {
      const provided = injection.parameter(file, binding);
      return provided.length > 0 ? provided : passed.parameter(binding);
    },
    field: injection.field,
    member: passed.member,
  };
}

interface SeedTools extends NamedDeclarations {
  readonly universe: Universe;
  readonly catalogue: Catalogue;
  readonly evaluator: Evaluator;
  readonly finder: ReturnType<typeof createCalleeFinder>;
  readonly asker: Asker;
  readonly sites: Sites;
  readonly imports: Imports;
  readonly wasLoaded: (site: SiteNode) => boolean;
  readonly extentOf: ExtentOf;
}

/** Rows are live only if their module is imported somewhere, or their global mentioned; then their names are asked about. */
function* findOperations(tools: SeedTools): Generator<number, OperationNode[]> {
  const { universe, catalogue, sites } = tools;
  for (const [name, modules] of catalogue.operationNames) {
    const live = [...modules].filter((module) => module !== "global" && isThere(tools, module));
    if (live.length === 0) continue;
    yield* sites.askName(name, live);
  }
  const found: OperationNode[] = [];
  for (const file of universe.files) {
    for (const site of file.sites) found.push(...callOperation(tools, site));
    for (const read of file.facts.reads) found.push(...readOperation(tools, file, read));
    yield 0;
  }
  return found;
}

/** Somebody imports the module; a file of the workspace also uses itself. */
function isThere({ universe, imports }: SeedTools, module: string): boolean {
  return imports.has(module) || universe.byPath.has(module);
}

function callOperation(
  { sites, catalogue, evaluator, symbolsOf, wasLoaded, extentOf }: SeedTools,
  site: SiteNode,
): OperationNode[] {
  const { kind, offLoop, function: index } = site.facts;
  const callees = sites.namedCalleesOf(site);
  const caller = site.file.functions[index];
  if (callees.apis.length === 0 || offLoop || kind === "decorator" || !caller) return [];
  const matched = firstRow(
    catalogue,
    callees,
    () => shapeOf(evaluator, site),
    kind === "new" ? "new" : "call",
    site.file.path,
  );
  if (!matched || isOfPage(matched, site)) return [];
  const isSure = callees.functions.length === 0;
  const late = matched.row.kind === "module-load" && whyTrivial(site, wasLoaded);
  const { sized } = matched.row;
  const extent = sized && extentOf(site, sized.at);
  const bySize = sized && extent && costOfExtent(extent, sized, matched.cost);
  const cost = late ? { tier: "trivial" as const, why: late } : (bySize ?? matched.cost);
  const asGiven = sized && !extent && extentAsGiven(evaluator, extentOf, site, sized.at);
  const priced = { ...matched, cost, ...(bySize && whatOf(extent)), ...(asGiven && { extentFrom: asGiven }) };
  const place = takesPieces(evaluator, site) ? { ...site.facts, loop: -1 } : site.facts;
  const found = operationOf(priced, caller, place, site, isSure ? "exact" : callees.certainty);
  if (!isOwn(matched.symbol)) return [found];
  const blocking = callees.functions.filter((body) => symbolsOf(body).includes(matched.symbol)).length;
  return [{ ...found, bodies: { blocking: Math.max(blocking, 1), total: Math.max(callees.total, 1) } }];
}

/** A page's loader: `window.require("x")`, or `require("x")` in a file that makes it (`window.require = function …`). */
function isOfPage({ symbol }: Match, { file, facts: { callee } }: SiteNode): boolean {
  if (symbol !== "global#require") return false;
  const isOfWindow = callee.is === "member" && callee.of.is === "name" && callee.of.name === "window";
  return isOfWindow || file.facts.assignments.some(({ name }) => name === "require");
}

function whyTrivial(site: SiteNode, wasLoaded: SeedTools["wasLoaded"]): string | undefined {
  if (site.facts.deliberate || site.facts.once) return "kept, or caught, on purpose";
  return wasLoaded(site) ? "whoever loads this file has loaded it before" : undefined;
}

/** Accessors that do work: `result.css` of postcss. */
function readOperation(tools: SeedTools, file: FileNode, read: Read): OperationNode[] {
  const { catalogue, imports, asker, finder } = tools;
  const modules = catalogue.accessorNames.get(read.name);
  const live = modules && [...modules].filter((module) => isThere(tools, module));
  const reader = file.functions[read.function];
  if (!reader || !live || live.length === 0 || !imports.importersOf(live).has(file.path)) return [];
  const callees = finder.answered(asker.at(file.path, read.at), read.name);
  const matched = firstRow(catalogue, callees, () => ({ arguments: [], spread: false }), "get", file.path);
  return matched ? [operationOf(matched, reader, read, undefined, "exact")] : [];
}

function operationOf(
  { row, symbol, cost, of, isOpen, extentFrom }: Match & Pick<OperationNode, "of" | "isOpen" | "extentFrom">,
  caller: FunctionNode,
  { start, end, loop }: { readonly start: number; readonly end: number; readonly loop: number },
  site: SiteNode | undefined,
  certainty: Certainty,
): OperationNode {
  const what = {
    ...(of !== undefined && { of }),
    ...(isOpen && { isOpen }),
    ...(extentFrom && { extentFrom }),
  };
  return {
    api: symbol,
    row,
    kind: row.kind,
    cost,
    ...what,
    function: caller,
    start,
    end,
    loop,
    site,
    certainty,
  };
}

function invert(names: ReadonlyMap<FunctionNode, ReadonlySet<string>>): Map<string, FunctionNode[]> {
  const found = new Map<string, FunctionNode[]>();
  for (const [called, own] of names) for (const name of own) push(found, name, called);
  return found;
}
