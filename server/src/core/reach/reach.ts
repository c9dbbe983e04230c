/**
 * Reach: which operations a function leads to, each by its shortest path. What lives in this folder: resolving calls,
 * the graph of those that lead to operations, and this climb. What doesn't: where code runs (`contexts/`), and what is
 * worth reporting (`rules/`).
 */
import type { Certainty, Tier } from "../finding/finding.ts";
import { worse, type Edge, type Graph, type OperationNode } from "./graph.ts";
import { createShares } from "./shares.ts";
import type { FunctionNode } from "./universe.ts";
import type { Binding } from "../facts/facts.ts";

/** That a function leads to an operation, and how the shortest way there begins. */
export interface Lead {
  readonly operation: OperationNode;
  /** Number of calls between the function and the operation; 0 where its own body holds it. */
  readonly distance: number;
  /** The first call of the way; undefined where the body itself holds the operation. */
  readonly via: Edge | undefined;
  /** The least sure step from here on. */
  readonly certainty: Certainty;
  /** Some step from here on stands in a loop, or runs once for each item of something. */
  readonly inLoop: boolean;
  /** Some step from here on is taken by the first caller only. */
  readonly once: boolean;
  /**
   * Some function from here on (for a boundary's lead: also the entry) is a module loader of the program's own: its callers
   * wait for the module, whichever way it is read.
   */
  readonly loadsModules: boolean;
}

/** `require`, `requireModule`, `_requireActual`, `loadEsmModule`, `importMock`: a module system of its own. */
const MODULE_LOADER = /^_*(require([A-Z]\w*)?|(load|import|link)([A-Z]\w*)?(Module|Mock)([A-Z]\w*)?)$/;
const LOADER_CLASS = /^(Esm|Cjs|CommonJs?|Module|Require)\w*Loader$/;
/** Those that let somebody in or not: `requireAuth`, `requireLoggedInUser`. */
const GATE =
  /(Auth|Log|Sign|User|Admin|Role|Permission|Scope|Session|Token|Key|Access|Owner|Verified|Csrf|Https?|Env|Arg|Param|Option|Field|Value)/;

/** A call in an entry's own body that leads to operations (or is one). */
export interface Boundary {
  /** The function whose text holds it; its home is the entry. */
  readonly function: FunctionNode;
  readonly start: number;
  readonly end: number;
  readonly leads: readonly Lead[];
}

export interface Reach {
  /** By function: what its body, with the closures that run in it at once, leads to. */
  leads(home: FunctionNode): ReadonlyMap<OperationNode, Lead>;
  /** Functions that hold or reach operations, in a stable order. */
  readonly homes: readonly FunctionNode[];
  /** The boundaries in a function's own body, by place. */
  boundaries(home: FunctionNode): readonly Boundary[];
  /** How many of the bodies that the edge's call may land in block for as long as the tier says, one at least. */
  blockingBodies(edge: Edge, tier: Tier): number;
}

export function createReach(graph: Graph): Reach {
  const leads = new Map<FunctionNode, Map<OperationNode, Lead>>();
  for (const operation of graph.operations) climb(graph, operation, leads);
  const outgoing = edgesByHome(graph, leads);
  const homes = [...new Set([...leads.keys(), ...outgoing.keys()])].sort((a, b) => a.id - b.id);
  const none: ReadonlyMap<OperationNode, Lead> = new Map();
  const leadsOf = (home: FunctionNode) => leads.get(home) ?? none;
  return {
    leads: leadsOf,
    homes,
    boundaries: (home) => boundariesOf(graph, home, leads, outgoing.get(home) ?? []),
    blockingBodies: createShares(graph, leadsOf),
  };
}

type Leads = Map<FunctionNode, Map<OperationNode, Lead>>;

/** Breadth first, so that the first way found is a shortest one. */
function climb(graph: Graph, operation: OperationNode, leads: Leads): void {
  const { certainty } = operation;
  const home = graph.homeOf(operation.function);
  const inLoop = operation.loop >= 0 || iteratesWithin(graph, operation.function, home);
  const queue: FunctionNode[] = [];
  const reached = (found: FunctionNode, lead: Lead) => {
    const known = leads.get(found);
    if (known?.has(operation) || graph.ignoredBecause(found) !== undefined) return;
    if (known) known.set(operation, lead);
    else leads.set(found, new Map([[operation, lead]]));
    queue.push(found);
  };
  const loadsModules = isModuleLoader(home);
  const once = (operation.site?.facts.once ?? false) || isOnceWithin(graph, operation.function, home);
  reached(home, { operation, distance: 0, via: undefined, certainty, inLoop, once, loadsModules });
  for (let at = 0; at < queue.length; at++) {
    const called = queue[at]!;
    if (!graph.leaves(called, operation)) continue;
    const lead = leads.get(called)!.get(operation)!;
    for (const edge of edgesInto(graph, called))
      if (!edge.site?.facts.offLoop && !comesLate(edge, lead))
        reached(graph.homeOf(edge.from), extend(graph, lead, edge));
  }
}

/** In the order of the callers' places: the shortest path must not depend on how it was found. */
function edgesInto(graph: Graph, called: FunctionNode): readonly Edge[] {
  return [...graph.callersOf(called)].sort(
    (a, b) => a.from.id - b.from.id || a.start - b.start || a.end - b.end,
  );
}

function extend(graph: Graph, lead: Lead, edge: Edge): Lead {
  const inLoop =
    lead.inLoop ||
    edge.iterates ||
    edge.loop >= 0 ||
    iteratesWithin(graph, edge.from, graph.homeOf(edge.from));
  return {
    operation: lead.operation,
    distance: lead.distance + 1,
    via: edge,
    certainty: worse(lead.certainty, edge.certainty),
    inLoop,
    once: lead.once || isOnceEdge(graph, edge),
    loadsModules: lead.loadsModules || isModuleLoader(edge.to),
  };
}

/** `ended = true; stop();` where `stop` does it only `if (!ended)`. */
function comesLate({ site }: Edge, { via, operation }: Lead): boolean {
  const next = via ? via.site : operation.site;
  if (!site || !next || next.file !== site.file) return false;
  const { after = [] } = site.facts;
  const { until = [] } = next.facts;
  return until.some((index) => after.includes(index) && staysOver(site.file.facts.bindings[index]!));
}

/** A flag that nobody takes back, a promise that nobody replaces. */
function staysOver({ constant, values }: Binding): boolean {
  return constant || values.slice(1).every((value) => value.is === "constant" && value.value === true);
}

function isModuleLoader({ file, facts }: FunctionNode): boolean {
  const owner = file.classes[facts.class]?.facts.name ?? "";
  return LOADER_CLASS.test(owner) || (MODULE_LOADER.test(facts.ownName) && !GATE.test(facts.ownName));
}

/** Whether a closure, or one between it and its home, runs once for each item, or stands in a loop. */
function iteratesWithin(graph: Graph, closure: FunctionNode, home: FunctionNode): boolean {
  for (let at = closure; at !== home;) {
    const uses = graph.uses.of(at);
    if (uses.some((use) => use.site.facts.loop >= 0 && use.site.facts.function === at.facts.parent))
      return true;
    if (graph.rolesOf(at).some((role) => role.runs === "now" && role.iterates)) return true;
    const parent = at.file.functions[at.facts.parent];
    if (!parent) return false;
    at = parent;
  }
  return false;
}

function isOnceEdge(graph: Graph, { site, from }: Edge): boolean {
  return (site?.facts.once ?? false) || isOnceWithin(graph, from, graph.homeOf(from));
}

/** Whether a closure that runs in its home stands behind a guard there: `paths.forEach(load)` after `if (kept) return kept`. */
function isOnceWithin(graph: Graph, closure: FunctionNode, home: FunctionNode): boolean {
  for (
    let at: FunctionNode | undefined = closure;
    at && at !== home;
    at = at.file.functions[at.facts.parent]
  ) {
    const { parent } = at.facts;
    if (graph.uses.of(at).some(({ site: { facts } }) => facts.once && facts.function === parent)) return true;
  }
  return false;
}

function edgesByHome(graph: Graph, leads: Leads): Map<FunctionNode, Edge[]> {
  const found = new Map<FunctionNode, Edge[]>();
  for (const called of leads.keys()) {
    for (const edge of edgesInto(graph, called)) {
      if (edge.site?.facts.offLoop) continue;
      const home = graph.homeOf(edge.from);
      if (graph.ignoredBecause(home) !== undefined) continue;
      const known = found.get(home);
      if (known) known.push(edge);
      else found.set(home, [edge]);
    }
  }
  return found;
}

function boundariesOf(graph: Graph, home: FunctionNode, leads: Leads, edges: readonly Edge[]): Boundary[] {
  const found = new Map<
    string,
    { function: FunctionNode; start: number; end: number; leads: Map<OperationNode, Lead> }
  >();
  const add = (holder: FunctionNode, start: number, end: number, lead: Lead) => {
    const key = `${start}:${end}`;
    let boundary = found.get(key);
    if (!boundary) found.set(key, (boundary = { function: holder, start, end, leads: new Map() }));
    const known = boundary.leads.get(lead.operation);
    if (!known || lead.distance < known.distance) boundary.leads.set(lead.operation, lead);
  };
  for (const [operation, lead] of leads.get(home) ?? [])
    if (lead.distance === 0 && !operation.annotation)
      add(operation.function, operation.start, operation.end, lead);
  for (const edge of edges)
    for (const lead of leads.get(edge.to)?.values() ?? [])
      if (graph.leaves(edge.to, lead.operation) && !comesLate(edge, lead))
        add(edge.from, edge.start, edge.end, extend(graph, lead, edge));
  const isLoader = isModuleLoader(home);
  const marked = (lead: Lead): Lead => (isLoader ? { ...lead, loadsModules: true } : lead);
  return [...found.values()]
    .map((boundary) => ({ ...boundary, leads: [...boundary.leads.values()].map(marked) }))
    .sort((a, b) => a.start - b.start || a.end - b.end);
}

/** The functions that ask first whether somebody did it already, on the way of a lead that only the first caller takes. */
export function keepersOf(graph: Graph, reach: Reach, lead: Lead): FunctionNode[] {
  const { site, function: holder } = lead.operation;
  const home = graph.homeOf(holder);
  const keepers = edgesOf(reach, lead)
    .filter((edge) => isOnceEdge(graph, edge))
    .map((edge) => graph.homeOf(edge.from));
  return site?.facts.once || isOnceWithin(graph, holder, home) ? [...keepers, home] : keepers;
}

/** The calls from a boundary's lead down to its operation: each edge, with what it leads to next. */
export function edgesOf(reach: Reach, lead: Lead): Edge[] {
  const edges: Edge[] = [];
  for (let at: Lead | undefined = lead; at?.via;) {
    edges.push(at.via);
    at = reach.leads(at.via.to).get(lead.operation);
  }
  return edges;
}
