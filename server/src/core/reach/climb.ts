/** The climb: from functions that hold operations to their callers, edge by edge. */
import type { Certainty } from "../finding/finding.ts";
import type { Annotations } from "./annotations.ts";
import type { Asker } from "./ask.ts";
import type { CalleeFinder, Callees } from "./callees.ts";
import { EXECUTOR, type Homes } from "./homes.ts";
import type { IgnoredFunctions } from "./ignores.ts";
import { push, type Sites } from "./sites.ts";
import type { SlotCall, Slots } from "./slots.ts";
import type { Role, Use, Uses } from "./uses.ts";
import type { Read } from "../facts/facts.ts";
import { type FileNode, type FunctionNode, type Imports, type SiteNode, type Universe } from "./universe.ts";

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
  /** How many bodies the call may land in. */
  readonly total: number;
  /** The function in between that is handed the other, and calls it there. */
  readonly receiver?: Role["receiver"];
}

export interface ClimbTools extends IgnoredFunctions {
  readonly universe: Universe;
  readonly annotations: Annotations;
  readonly sites: Sites;
  readonly uses: Uses;
  readonly homes: Homes;
  readonly slots: Slots;
  readonly asker: Asker;
  readonly finder: CalleeFinder;
  readonly imports: Imports;
  /** The member names that a function goes by. */
  readonly names: ReadonlyMap<FunctionNode, ReadonlySet<string>>;
}

export interface Climb {
  callersOf(called: FunctionNode): readonly Edge[];
  /** Climbs from the functions and all that lead to them. Yields the number of functions done. */
  from(functions: Iterable<FunctionNode>): Generator<number, void>;
}

export function createClimb(tools: ClimbTools): Climb {
  const { annotations, sites, uses, homes, slots, asker, finder, names } = tools;
  const callers = new Map<FunctionNode, Edge[]>();
  /** Sites whose edges are known, functions whose callers were looked for. */
  const connected = new Set<SiteNode>();
  const climbed = new Set<FunctionNode>();
  const reaching = new Set<FunctionNode>();
  const queue: FunctionNode[] = [];
  const askedValues = new Set<string>();
  let accesses: ReturnType<typeof accessesByName> | undefined;

  const enter = (found: FunctionNode) => {
    for (const each of [found, homes.homeOf(found)]) {
      if (reaching.has(each)) continue;
      reaching.add(each);
      queue.push(each);
    }
  };

  /** Whether anything that a function leads to is its callers' matter. */
  const isClimbed = (called: FunctionNode) => annotations.of(called)?.blocking ?? !homes.isLoopEntry(called);

  /** Whoever calls what was climbed from already has to be entered now. */
  const addEdge = (edge: Edge) => {
    push(callers, edge.to, edge);
    if (climbed.has(edge.to) && isClimbed(edge.to)) enter(edge.from);
  };

  /** All that the sites call, not only the function that made us look: nobody looks at them twice. */
  const addCalls = (found: readonly SiteNode[]) => {
    for (const site of found) {
      if (connected.has(site)) continue;
      connected.add(site);
      for (const edge of edgesFrom(site, sites.calleesOf(site))) addEdge(edge);
    }
  };

  /** A function handed over by name, to a receiver that calls it now: the receiver's call leads to it. */
  const addUse = (called: FunctionNode, use: Use) => {
    const role = uses.role(use);
    const isCalled = role.runs === "now" && !called.facts.async && homes.homeOf(called) === called;
    if (isCalled && role.entry !== EXECUTOR)
      addEdge(edgeOfUse(called, use.site, role, sites.calleesOf(use.site)));
    if (role.runs === "kept" && !called.facts.async)
      for (const call of slots.callsOf(use)) addKept(called, call);
  };

  /** A function that somebody keeps: whoever calls what is kept calls it. */
  const addKept = (called: FunctionNode, { site, total }: SlotCall) => {
    sites.learn(site, [called]);
    const { start, end, loop } = site.facts;
    const from = site.file.functions[site.facts.function]!;
    addEdge({ from, to: called, site, start, end, loop, iterates: false, certainty: "through", total });
  };

  /** `paths.map(reader.read)`: member arguments of the name, which only the checker can tell. */
  const askValues = (name: string) => {
    if (askedValues.has(name)) return;
    askedValues.add(name);
    for (const { use, at } of uses.pending.get(name) ?? []) {
      if (use.site.file.isTest) continue;
      for (const found of finder.answered(asker.at(use.site.file.path, at), name).functions) {
        // What is handed over is what a getter gives.
        if (found.facts.kind === "getter") continue;
        uses.add(found, use);
        if (climbed.has(found)) addUse(found, use);
      }
    }
  };

  function* climbFrom(called: FunctionNode): Generator<number, void> {
    if (tools.ignoredBecause(called) !== undefined) return;
    for (const name of names.get(called) ?? []) {
      askValues(name);
      addCalls(yield* sites.askName(name, [called.file.path, ...sites.declaringFiles(name)]));
    }
    addCalls(sites.namedCallersOf(called));
    for (const use of uses.of(called)) addUse(called, use);
    climbed.add(called);
    if (called.facts.kind === "getter" || called.facts.kind === "setter")
      for (const edge of accessEdges(tools, (accesses ??= accessesByName(tools.universe)), called))
        addEdge(edge);
    if (isClimbed(called)) for (const edge of callers.get(called) ?? []) enter(edge.from);
  }

  return {
    callersOf: (called) => callers.get(called) ?? [],
    *from(functions) {
      for (const each of functions) enter(each);
      let done = 0;
      for (let next = queue.pop(); next; next = queue.pop()) {
        yield* climbFrom(next);
        yield ++done;
      }
    },
  };
}

function edgesFrom(site: SiteNode, { functions, certainty, total }: Callees): Edge[] {
  const { start, end, loop } = site.facts;
  const from = site.file.functions[site.facts.function]!;
  return functions.map((to) => ({ from, to, site, start, end, loop, iterates: false, certainty, total }));
}

function edgeOfUse(to: FunctionNode, site: SiteNode, role: Role, { certainty }: Callees): Edge {
  const { start, end, loop } = site.facts;
  const from = site.file.functions[site.facts.function]!;
  const iterates = role.iterates ?? false;
  return { from, to, site, start, end, loop, iterates, certainty, total: 1, receiver: role.receiver };
}

/** Property reads and writes by name, for the names that accessors of the workspace have. */
function accessesByName(universe: Universe): Map<string, { readonly file: FileNode; readonly read: Read }[]> {
  const names = new Set(
    universe.files.flatMap((file) =>
      file.facts.functions.flatMap(({ kind, ownName }) =>
        kind === "getter" || kind === "setter" ? [ownName] : [],
      ),
    ),
  );
  const found = new Map<string, { file: FileNode; read: Read }[]>();
  for (const file of universe.files)
    if (!file.isTest)
      for (const read of file.facts.reads) if (names.has(read.name)) push(found, read.name, { file, read });
  return found;
}

/** Reads that run a getter, writes that run a setter: asked about by name, in files that may know the class. */
function accessEdges(
  { imports, asker }: ClimbTools,
  accesses: ReturnType<typeof accessesByName>,
  called: FunctionNode,
): Edge[] {
  const { file: home, facts } = called;
  const paths = imports.importersOf([home.path]);
  return (accesses.get(facts.ownName) ?? []).flatMap(({ file, read }) => {
    if (!paths.has(file.path) || read.writes !== (facts.kind === "setter")) return [];
    const answer = asker.at(file.path, read.at);
    const declarations = answer.is === "declared" ? answer.declarations : [];
    if (!declarations.some((found) => found.file === home.path && found.at === facts.at)) return [];
    const from = file.functions[read.function]!;
    const { start, end, loop } = read;
    return [
      {
        from,
        to: called,
        site: undefined,
        start,
        end,
        loop,
        iterates: false,
        certainty: "exact" as const,
        total: 1,
      },
    ];
  });
}
