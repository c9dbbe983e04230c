/**
 * Start-up: what runs before the program serves. Module evaluation does; so does an async function (or method) that
 * nothing but start-up code calls, up to the first listener that it registers.
 */
import { fileKind } from "../project/file-kind.ts";
import type { Target } from "../reach/evaluate.ts";
import type { Graph } from "../reach/graph.ts";
import type { ClassNode, FunctionNode, SiteNode } from "../reach/universe.ts";
import { createFirstServing } from "./first-serving.ts";
import type { Programs } from "./programs.ts";

export interface Startup {
  /** Whether an offset of a function's own body runs at start-up only. */
  is(home: FunctionNode, offset: number): boolean;
  /** Whether an offset of a function that runs once is left behind before the function registers a listener. */
  isBeforeServing(home: FunctionNode, offset: number): boolean;
  /** Whether the function listens to a message that the program sends to itself, at start-up only. */
  hears(home: FunctionNode): boolean;
  /** Whether start-up code is one of those that call the function, however indirectly. */
  calls(called: FunctionNode): boolean;
}

export interface Callers {
  /** What a framework calls before it serves, whoever else calls it: plugins, hooks, factories. */
  readonly isStarting: (home: FunctionNode) => boolean;
  /** The calls that send a function the message that it listens to; none where others may send it too. */
  readonly sendersOf: (home: FunctionNode) => readonly SiteNode[];
  /** The call that hands over a promise's executor or reaction, which runs for whoever hands it over. */
  readonly giverOf: (home: FunctionNode) => SiteNode | undefined;
}

export function createStartup(
  graph: Graph,
  programs: Programs,
  root: string,
  { isStarting, sendersOf, giverOf }: Callers,
): Startup {
  const firstServing = createFirstServing(graph, programs);

  const is = (home: FunctionNode, offset: number): boolean =>
    onlyFromStartup(home) && isBeforeServing(home, offset);

  const isBeforeServing = (home: FunctionNode, offset: number): boolean => {
    const listening = firstServing(home);
    // The call that begins to serve does things before.
    return listening === undefined || offset <= listening;
  };

  // Who is called by himself is called by whoever else calls him.
  const onlyFromStartup = remembered((home) => {
    if (graph.isHandedOver(home) || !hasKnownCallers(graph, programs, home)) return false;
    if (home.facts.immediate) {
      const parent = home.file.functions[home.facts.parent];
      return parent !== undefined && isStartupCode(parent, home.facts.start);
    }
    return isStartupEach(graph.namedCallersOf(home).filter((site) => counts(site) && !isWithin(site, home)));
  });

  const isStartupEach = (sites: readonly SiteNode[]): boolean =>
    sites.length > 0 &&
    sites.every((site) => {
      const caller = site.file.functions[site.facts.function];
      return caller !== undefined && isStartupCode(caller, site.facts.nodeStart);
    });

  /** Tests say nothing about the program, nor does what it does only where it is developed. */
  const counts = ({ file, facts }: SiteNode): boolean =>
    fileKind(root, file.path).kind !== "test" && !file.isTest && !facts.offLoop;

  const isStartupCode = (caller: FunctionNode, offset: number): boolean => {
    const home = graph.homeOf(caller);
    if (home.facts.kind === "module") return true;
    return isStarting(home) || isGivenAtStartup(home)
      ? isBeforeServing(home, offset)
      : is(home, offset) || hears(home);
  };

  // A reaction that hands itself on was handed over before.
  const isGivenAtStartup = remembered((home) => {
    const site = giverOf(home);
    return site !== undefined && isStartupEach([site]);
  });

  const hears = remembered((home) => isStartupEach(sendersOf(home)));

  const calls = remembered((called) => {
    const callers = new Set([called]);
    for (const each of callers)
      for (const site of graph.namedCallersOf(each)) {
        const caller = site.file.functions[site.facts.function];
        if (!caller || site.file.isTest || !sharesProgram(programs, called, caller)) continue;
        if (isStartupCode(caller, site.facts.nodeStart)) return true;
        callers.add(graph.homeOf(caller));
      }
    return false;
  });

  return { is, isBeforeServing, hears, calls };
}

/** Answers once for each function; whoever asks for it in the meantime, in a circle, is told no. */
function remembered(compute: (home: FunctionNode) => boolean): (home: FunctionNode) => boolean {
  const known = new Map<FunctionNode, boolean>();
  return (home) => {
    const before = known.get(home);
    if (before !== undefined) return before;
    known.set(home, false);
    const found = compute(home);
    known.set(home, found);
    return found;
  };
}

/** Who calls himself was called before. */
function isWithin({ file, facts }: SiteNode, home: FunctionNode): boolean {
  return file === home.file && facts.nodeStart >= home.facts.start && facts.nodeEnd <= home.facts.end;
}

/** What a script does at its start does not happen in the server. */
function sharesProgram(programs: Programs, a: FunctionNode, b: FunctionNode): boolean {
  const serving = programs.of(a.file).filter((program) => program.serves || program.kind !== "script");
  return serving.length === 0 || programs.of(b.file).some((program) => serving.includes(program));
}

/**
 * Whether all callers can be known: nobody outside gets hold of what a library exports, and no framework calls the
 * method by the name that its base, interface or decorator asks for.
 */
function hasKnownCallers(graph: Graph, programs: Programs, home: FunctionNode): boolean {
  if (programs.public.hasFunction(home)) return false;
  if (home.facts.kind !== "method") return true;
  const owner = home.file.classes[home.facts.class];
  if (!owner || home.facts.decorators.length > 0) return false;
  return (home.facts.static || !isAskedFor(graph, owner)) && !programs.public.hasClass(owner);
}

function isAskedFor(graph: Graph, { file, facts }: ClassNode): boolean {
  if (facts.implements.length > 0 || facts.decorators.length > 0) return true;
  return facts.extends !== undefined && !asksForNothing(graph.evaluator.evaluate(file, facts.extends));
}

/** An event emitter calls who listens, and no method of the class that extends it. */
function asksForNothing(bases: readonly Target[]): boolean {
  return (
    bases.length > 0 && bases.every((base) => base.is === "api" && /#(\w+\.)*EventEmitter$/.test(base.symbol))
  );
}
