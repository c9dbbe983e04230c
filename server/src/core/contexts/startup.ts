/**
 * Start-up: what runs before the program serves. Module evaluation does; so does an async function (or method) that
 * nothing but start-up code calls, up to the first listener that it registers.
 */
import { fileKind } from "../project/file-kind.ts";
import type { Graph } from "../reach/graph.ts";
import type { ClassNode, FunctionNode } from "../reach/universe.ts";
import type { Programs } from "./programs.ts";

export interface Startup {
  /** Whether an offset of a function's own body runs at start-up only. */
  is(home: FunctionNode, offset: number): boolean;
  /** Whether an offset of a function that runs once is left behind before the function registers a listener. */
  isBeforeServing(home: FunctionNode, offset: number): boolean;
}

/** `isStarting`: what a framework calls before it serves, whoever else calls it: plugins, hooks, factories. */
export function createStartup(
  graph: Graph,
  programs: Programs,
  root: string,
  isStarting: (home: FunctionNode) => boolean,
): Startup {
  const known = new Map<FunctionNode, boolean>();

  const is = (home: FunctionNode, offset: number): boolean =>
    onlyFromStartup(home) && isBeforeServing(home, offset);

  const isBeforeServing = (home: FunctionNode, offset: number): boolean => {
    const listening = firstServing(graph, programs, home);
    return listening === undefined || offset < listening;
  };

  const onlyFromStartup = (home: FunctionNode): boolean => {
    const before = known.get(home);
    if (before !== undefined) return before;
    // Who is called by himself is called by whoever else calls him.
    known.set(home, false);
    const found = compute(home);
    known.set(home, found);
    return found;
  };

  const compute = (home: FunctionNode): boolean => {
    if (graph.isHandedOver(home) || !mayBeAsked(graph, programs, home)) return false;
    if (home.facts.immediate) {
      const parent = home.file.functions[home.facts.parent];
      return parent !== undefined && isStartupCode(parent, home.facts.start);
    }
    const callers = graph
      .namedCallersOf(home)
      .filter((site) => fileKind(root, site.file.path).kind !== "test" && !site.file.isTest);
    return (
      callers.length > 0 &&
      callers.every((site) => {
        const caller = site.file.functions[site.facts.function];
        return caller !== undefined && isStartupCode(caller, site.facts.nodeStart);
      })
    );
  };

  const isStartupCode = (caller: FunctionNode, offset: number): boolean => {
    const home = graph.homeOf(caller);
    if (home.facts.kind === "module") return true;
    return isStarting(home) ? isBeforeServing(home, offset) : is(home, offset);
  };

  return { is, isBeforeServing };
}

/**
 * Whether all callers can be known: nobody outside gets hold of what a library exports, and no framework calls the
 * method by the name that its base, interface or decorator asks for.
 */
function mayBeAsked(graph: Graph, programs: Programs, home: FunctionNode): boolean {
  const isPublic = programs.of(home.file).some((program) => program.kind === "library");
  if (isPublic && graph.isExported(home)) return false;
  if (home.facts.kind !== "method") return true;
  const owner = home.file.classes[home.facts.class];
  if (!owner || home.facts.decorators.length > 0) return false;
  return !isAskedFor(owner) && !(isPublic && graph.isExportedClass(owner));
}

function isAskedFor({ facts }: ClassNode): boolean {
  return facts.extends !== undefined || facts.implements.length > 0 || facts.decorators.length > 0;
}

/** Where the function (or a closure that runs in it) first registers something that serves. */
function firstServing(graph: Graph, programs: Programs, home: FunctionNode): number | undefined {
  const offsets = home.file.sites
    .filter((site) => site.facts.nodeStart >= home.facts.start && site.facts.nodeEnd <= home.facts.end)
    .filter(
      (site) => programs.isServing(site) && graph.homeOf(site.file.functions[site.facts.function]!) === home,
    )
    .map((site) => site.facts.nodeStart);
  return offsets.length > 0 ? Math.min(...offsets) : undefined;
}
