/**
 * Who leads to an operation: found backwards, on demand. It starts from the calls that are operations and climbs to
 * callers; the checker is asked only about member calls whose name is that of an operation or of a function that is
 * already known to lead to one.
 */
import type { Catalogue } from "../catalogue/catalogue.ts";
import type { OperationRow } from "../catalogue/row.ts";
import type { Certainty, Cost } from "../finding/finding.ts";
import { createAsker, type Answers, type Asker } from "./ask.ts";
import { createCalleeFinder, isNothing, NOTHING, type Callees } from "./callees.ts";
import { createEvaluator, type Evaluator } from "./evaluate.ts";
import { createHierarchy, type Hierarchy } from "./hierarchy.ts";
import { createInjection } from "./injection.ts";
import { COMMON_NAMES, exportedFunctions, heldFunctions, namesOfFunctions } from "./names.ts";
import { firstRow, isModuleItself } from "./operations.ts";
import { shapeOf } from "./shape.ts";
import { createUses, type Role, type Uses } from "./uses.ts";
import {
  importersOf,
  importGraph,
  type FileNode,
  type FunctionNode,
  type SiteNode,
  type Universe,
} from "./universe.ts";
import type { Read } from "../facts/facts.ts";
import type { Door } from "../project/checker.ts";

/** A place that blocks: a call (with its row), or a loop that a rule found. */
export interface OperationNode {
  readonly api: string;
  readonly row: OperationRow | undefined;
  readonly kind: OperationRow["kind"];
  readonly cost: Cost;
  readonly function: FunctionNode;
  /** The span in the function's file, and the loop it stands in (or -1). */
  readonly start: number;
  readonly end: number;
  readonly loop: number;
  readonly site: SiteNode | undefined;
  readonly certainty: Certainty;
}

/** A call from one function to another, or the handing over of a function that is called at once. */
export interface Edge {
  /** The function whose text holds the call (its home may be another). */
  readonly from: FunctionNode;
  readonly to: FunctionNode;
  readonly site: SiteNode | undefined;
  readonly start: number;
  readonly end: number;
  readonly loop: number;
  readonly iterates: boolean;
  readonly certainty: Certainty;
  readonly total: number;
}

export interface Graph {
  readonly universe: Universe;
  readonly evaluator: Evaluator;
  readonly hierarchy: Hierarchy;
  readonly catalogue: Catalogue;
  readonly uses: Uses;
  readonly operations: readonly OperationNode[];
  readonly asker: Asker;
  /** Callees of a site; asks the checker if names don't tell. */
  calleesOf(site: SiteNode): Callees;
  /** Callees as far as names and declared types tell, without asking. */
  namedCalleesOf(site: SiteNode): Callees;
  /** Edges into a function, found so far. */
  callersOf(called: FunctionNode): readonly Edge[];
  /** Async, a handler, a timer's callback…: it reports what it leads to, and its callers don't. */
  isLoopEntry(called: FunctionNode): boolean;
  /** Somebody may call it whom no name leads to: it is stored, returned, listed or given as an argument. */
  isHandedOver(called: FunctionNode): boolean;
  isExported(called: FunctionNode): boolean;
  /** Sites that names alone lead to the function. */
  namedCallersOf(called: FunctionNode): readonly SiteNode[];
  /** How a function is run, beside being called: as a handler, a timer… */
  rolesOf(called: FunctionNode): readonly Role[];
  /** The function whose body a closure belongs to because it runs there at once; the function itself otherwise. */
  homeOf(closure: FunctionNode): FunctionNode;
  /** Climbs from more operations (a rule's loops). Gives progress: done and total names asked. */
  climb(more: readonly OperationNode[]): Generator<{ done: number; total: number }, void>;
}

const CERTAINTY_ORDER: readonly Certainty[] = ["exact", "through", "guessed"];

export function worse(a: Certainty, b: Certainty): Certainty {
  return CERTAINTY_ORDER.indexOf(a) >= CERTAINTY_ORDER.indexOf(b) ? a : b;
}

export function createGraph(
  universe: Universe,
  catalogue: Catalogue,
  door: () => Door,
  answers: Answers,
): Graph {
  const injection = createInjection();
  injection.read(
    universe,
    createEvaluator(universe, () => []),
  );
  const evaluator = createEvaluator(universe, injection.parameter);
  const hierarchy = createHierarchy(universe, evaluator);
  const finder = createCalleeFinder(evaluator, hierarchy);
  const asker = createAsker(door, answers);
  const importers = importGraph(universe);
  const callees = new Map<SiteNode, Callees>();
  const callers = new Map<FunctionNode, Edge[]>();
  const lexicalCallers = new Map<FunctionNode, SiteNode[]>();
  const pending = new Map<string, SiteNode[]>();
  const names = namesOfFunctions(universe, evaluator);
  const functionsByName = invert(names);
  const held = heldFunctions(universe, evaluator);
  const exported = exportedFunctions(universe, evaluator);
  const asked = new Set<string>();
  const operations: OperationNode[] = [];
  const roles = new Map<FunctionNode, readonly Role[]>();
  const homes = new Map<FunctionNode, FunctionNode>();

  for (const file of universe.files)
    for (const site of file.sites) {
      const found = finder.lexical(site);
      const { name, callee, kind } = site.facts;
      // An API's own class or factory may stand for something that only its declaration names.
      const unsure = isNothing(found) || isModuleItself(found, catalogue);
      if (unsure && name && (callee.is === "member" || kind === "new" || !isNothing(found)))
        push(pending, name, site);
      if (!isNothing(found)) callees.set(site, found);
      for (const called of found.functions) push(lexicalCallers, called, site);
    }

  const ask = (site: SiteNode): Callees => {
    const { at, name } = site.facts;
    if (at < 0 || !name) return NOTHING;
    const answer = asker.at(site.file.path, at);
    let found = finder.answered(answer, name);
    if (site.facts.kind === "new")
      found = {
        ...found,
        apis: found.apis.map((symbol) => `${symbol.replace(/\.constructor$/, "")}.constructor`),
      };
    if (isNothing(found) && answer.is !== "declared") found = guess(site);
    return found;
  };

  /** A name that only one function of the workspace has, and nothing of the language. */
  const guess = (site: SiteNode): Callees => {
    const { name } = site.facts;
    const candidates = functionsByName.get(name) ?? [];
    if (candidates.length !== 1 || COMMON_NAMES.has(name) || name.length < 5) return NOTHING;
    asker.guessed();
    return { functions: candidates, apis: [], total: 1, certainty: "guessed", outside: false };
  };

  const calleesOf = (site: SiteNode): Callees => {
    const known = callees.get(site);
    if (known && !(known.apis.length > 0 && isModuleItself(known, catalogue))) return known;
    const found = isPending(site) ? ask(site) : NOTHING;
    const best = isNothing(found) && known ? known : found;
    callees.set(site, best);
    return best;
  };

  const pendingSites = new Set([...pending.values()].flat());
  const isPending = (site: SiteNode) => pendingSites.delete(site);

  const uses = createUses(universe, evaluator, catalogue, calleesOf);

  const rolesOf = (called: FunctionNode): readonly Role[] => {
    const known = roles.get(called);
    if (known) return known;
    roles.set(called, []);
    const found = uses.of(called).map(uses.role);
    roles.set(called, found);
    return found;
  };

  const homeOf = (closure: FunctionNode): FunctionNode => {
    const known = homes.get(closure);
    if (known) return known;
    homes.set(closure, closure);
    const parent = closure.file.functions[closure.facts.parent];
    const home = parent && runsInPlace(closure) ? homeOf(parent) : closure;
    homes.set(closure, home);
    return home;
  };

  /** Written in place and called before the enclosing function goes on. Executors are entries of their own. */
  const runsInPlace = (closure: FunctionNode): boolean => {
    const { facts } = closure;
    if (facts.async || facts.generator) return false;
    if (facts.kind === "static block" || facts.immediate) return true;
    if (facts.kind !== "arrow" && facts.kind !== "function") return false;
    const inPlace = uses
      .of(closure)
      .filter((use) => use.site.facts.function === facts.parent && standsIn(use, closure));
    return (
      inPlace.length > 0 &&
      inPlace.map(uses.role).some((role) => role.runs === "now" && role.entry !== "promise executor")
    );
  };

  /** What runs on the loop by itself reports by itself: nothing climbs beyond it. */
  const isLoopEntry = (called: FunctionNode): boolean =>
    called.facts.async ||
    rolesOf(called).some((role) => role.runs === "later" || role.entry === "promise executor");

  const addEdge = (edge: Edge) => {
    const known = callers.get(edge.to);
    if (!known) callers.set(edge.to, [edge]);
    else if (
      !known.some(
        (other) => other.site === edge.site && other.start === edge.start && other.from === edge.from,
      )
    )
      known.push(edge);
    else return false;
    return true;
  };

  const edgesFrom = (site: SiteNode, found: Callees): Edge[] =>
    found.functions.map((to) => ({
      from: site.file.functions[site.facts.function]!,
      to,
      site,
      start: site.facts.start,
      end: site.facts.end,
      loop: site.facts.loop,
      iterates: false,
      certainty: found.certainty,
      total: found.total,
    }));

  /** Asks about every pending site of a name in files that may know it. Returns the sites that are known now. */
  const askName = (name: string, from: Iterable<string>): SiteNode[] => {
    const sites = pending.get(name) ?? [];
    if (sites.length === 0) return [];
    const reachable = importersOf(importers, from);
    const open = sites.filter((site) => reachable.has(site.file.path) && !asked.has(siteKey(site)));
    const found: SiteNode[] = [];
    for (const site of asker.worthAsking(open)) {
      asked.add(siteKey(site));
      if (!isNothing(calleesOf(site))) found.push(site);
    }
    return found;
  };

  const operationsAt = (site: SiteNode): void => {
    const found = callees.get(site);
    if (!found || site.facts.offMainThread || site.facts.kind === "decorator") return;
    const caller = site.file.functions[site.facts.function];
    const matched = firstRow(
      catalogue,
      found,
      () => shapeOf(evaluator, site),
      site.facts.kind === "new" ? "new" : "call",
    );
    if (!caller || !matched) return;
    const { row, symbol, cost } = matched;
    operations.push({
      api: symbol,
      row,
      kind: row.kind,
      cost,
      function: caller,
      start: site.facts.start,
      end: site.facts.end,
      loop: site.facts.loop,
      site,
      certainty: found.apis.length > 0 && found.total === 1 ? "exact" : found.certainty,
    });
  };

  /** Accessors that do work: `result.css` of postcss. */
  const readOperation = (file: FileNode, read: Read): void => {
    const modules = catalogue.accessorNames.get(read.name);
    const live = modules && [...modules].filter((module) => importers.has(module));
    if (!live || live.length === 0 || !importersOf(importers, live).has(file.path)) return;
    const answer = asker.at(file.path, read.at);
    const found = finder.answered(answer, read.name);
    const matched = firstRow(catalogue, found, () => ({ arguments: [], spread: false }), "get");
    if (!matched) return;
    const { row, symbol, cost } = matched;
    const { start, end, loop } = read;
    const reader = file.functions[read.function]!;
    operations.push({
      api: symbol,
      row,
      kind: row.kind,
      cost,
      function: reader,
      start,
      end,
      loop,
      site: undefined,
      certainty: "exact",
    });
  };

  const seed = () => {
    for (const [name, modules] of catalogue.operationNames) {
      const live = [...modules].filter((module) => module !== "global" && importers.has(module));
      if (live.length > 0) askName(name, live);
    }
    for (const file of universe.files) {
      for (const site of file.sites) operationsAt(site);
      for (const read of file.facts.reads) readOperation(file, read);
    }
  };

  const reaching = new Set<FunctionNode>();
  const queue: FunctionNode[] = [];
  const enter = (found: FunctionNode) => {
    for (const each of [found, homeOf(found)])
      if (!reaching.has(each)) {
        reaching.add(each);
        queue.push(each);
      }
  };

  /** Adds the edges into a function that leads to an operation, and goes on with the callers. */
  const climbFrom = (called: FunctionNode) => {
    const isEntry = isLoopEntry(called);
    for (const use of uses.of(called)) noteUse(called, use.site, use.index, uses.role(use));
    for (const name of names.get(called) ?? []) {
      noteValues(called, name);
      for (const site of askName(name, declaringFiles(called, name)))
        for (const edge of edgesFrom(site, calleesOf(site)))
          if (addEdge(edge) && edge.to === called && !isEntry) enter(edge.from);
    }
    for (const site of lexicalCallers.get(called) ?? [])
      for (const edge of edgesFrom(site, callees.get(site)!))
        if (edge.to === called && addEdge(edge)) if (!isEntry) enter(edge.from);
    for (const edge of callers.get(called) ?? []) if (!isEntry) enter(edge.from);
    if (called.facts.kind === "getter" || called.facts.kind === "setter")
      for (const edge of getterEdges(called)) if (addEdge(edge)) enter(edge.from);
  };

  /** A function handed over by name, to a receiver that calls it now: the receiver's call leads to it. */
  const noteUse = (called: FunctionNode, site: SiteNode, index: number, role: Role) => {
    if (
      role.runs !== "now" ||
      called.facts.async ||
      homeOf(called) !== called ||
      role.entry === "promise executor"
    )
      return;
    const from = site.file.functions[site.facts.function]!;
    const { certainty } = calleesOf(site);
    const edge = {
      from,
      to: called,
      site,
      start: site.facts.start,
      end: site.facts.end,
      loop: site.facts.loop,
      iterates: role.iterates ?? false,
      certainty,
      total: 1,
    };
    void index;
    if (addEdge(edge)) enter(from);
  };

  /** `paths.map(reader.read)`: member arguments of the name, which only the checker can tell. */
  const noteValues = (called: FunctionNode, name: string) => {
    for (const { use, at } of uses.pending.get(name) ?? []) {
      const key = `${use.site.file.path}\0${at}`;
      if (asked.has(key)) continue;
      asked.add(key);
      for (const found of finder.answered(asker.at(use.site.file.path, at), name).functions)
        uses.add(found, use);
    }
    for (const use of uses.of(called)) noteUse(called, use.site, use.index, uses.role(use));
  };

  const getterEdges = (called: FunctionNode): Edge[] => {
    const reachable = importersOf(importers, [called.file.path]);
    return universe.files
      .filter((file) => reachable.has(file.path))
      .flatMap((file) =>
        file.facts.reads.flatMap((read) => {
          if (read.name !== called.facts.ownName || read.writes !== (called.facts.kind === "setter"))
            return [];
          const answer = asker.at(file.path, read.at);
          const hit =
            answer.is === "declared" &&
            answer.declarations.some(
              (found) => found.file === called.file.path && found.at === called.facts.at,
            );
          if (!hit) return [];
          const from = file.functions[read.function]!;
          return [
            {
              from,
              to: called,
              site: undefined,
              start: read.start,
              end: read.end,
              loop: read.loop,
              iterates: false,
              certainty: "exact" as const,
              total: 1,
            },
          ];
        }),
      );
  };

  /** The files whose importers may call the function by the name: its own, and those of what it implements. */
  const declaringFiles = (called: FunctionNode, name: string): Set<string> => {
    const found = new Set([called.file.path]);
    for (const file of universe.files) {
      const declares =
        file.facts.interfaces.some((owner) => owner.members.some((member) => member.name === name)) ||
        file.facts.classes.some((owner) => owner.members.some((member) => member.name === name));
      if (declares) found.add(file.path);
    }
    return found;
  };

  function* climb(more: readonly OperationNode[]): Generator<{ done: number; total: number }, void> {
    if (operations.length === 0 && more.length === 0) seed();
    operations.push(...more);
    for (const operation of operations) enter(operation.function);
    let done = 0;
    for (let next = queue.pop(); next; next = queue.pop()) {
      climbFrom(next);
      if (++done % 32 === 0) yield { done, total: done + queue.length };
    }
  }

  return {
    universe,
    evaluator,
    hierarchy,
    catalogue,
    uses,
    operations,
    asker,
    calleesOf,
    namedCalleesOf: (site) => callees.get(site) ?? NOTHING,
    callersOf: (called) => callers.get(called) ?? [],
    isLoopEntry,
    isHandedOver: (called) => uses.of(called).some((use) => !use.implied) || held.has(called),
    isExported: (called) => exported.has(called),
    namedCallersOf: (called) => lexicalCallers.get(called) ?? [],
    rolesOf,
    homeOf,
    climb,
  };
}

function siteKey(site: SiteNode): string {
  return `${site.file.path}\0${site.facts.at}`;
}

/** The function is written as the very argument (or inside it: a property, an element). */
function standsIn(use: { site: SiteNode; index: number }, closure: FunctionNode): boolean {
  const { start } = closure.facts;
  return use.site.facts.nodeStart <= start && closure.facts.end <= use.site.facts.nodeEnd;
}

function invert(names: ReadonlyMap<FunctionNode, ReadonlySet<string>>): Map<string, FunctionNode[]> {
  const found = new Map<string, FunctionNode[]>();
  for (const [called, own] of names) for (const name of own) push(found, name, called);
  return found;
}

function push<K, V>(map: Map<K, V[]>, key: K, value: V): void {
  const known = map.get(key);
  if (known) known.push(value);
  else map.set(key, [value]);
}
