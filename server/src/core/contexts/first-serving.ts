/** Where a function begins to serve: what runs before that is start-up, in a function that runs once. */
import type { Binding, Value } from "../facts/facts.ts";
import type { Evaluator } from "../reach/evaluate.ts";
import type { Graph } from "../reach/graph.ts";
import { EXECUTOR } from "../reach/homes.ts";
import type { FileNode, FunctionNode, SiteNode } from "../reach/universe.ts";
import type { Programs } from "./programs.ts";

/**
 * Where a function (or a closure that runs in it) first registers something that serves, or calls a function that does;
 * undefined where it never does.
 */
export function createFirstServing(
  graph: Graph,
  programs: Programs,
): (home: FunctionNode) => number | undefined {
  const known = new Map<FunctionNode, readonly SiteNode[]>();

  const servingSites = (home: FunctionNode): readonly SiteNode[] => {
    const before = known.get(home);
    if (before) return before;
    known.set(home, []);
    // In this order: where a closure runs may be a question to the checker, and most calls serve nobody.
    const found = sitesWithin(home).filter(
      (site) => mayServe(site) && runsIn(graph, site, home) && serves(site),
    );
    known.set(home, found);
    return found;
  };

  const mayServe = (site: SiteNode): boolean =>
    programs.isServing(site) || graph.namedCalleesOf(site).functions.length > 0;

  const serves = (site: SiteNode): boolean => {
    if (programs.isServing(site)) return true;
    const { functions, certainty } = graph.namedCalleesOf(site);
    const goesOn = (called: FunctionNode) => goesOnServing(graph.homeOf(called));
    // One of many services that share a base says nothing about the others.
    return certainty === "through" ? functions.length > 0 && functions.every(goesOn) : functions.some(goesOn);
  };

  /** A server that the same function stops again, as one that shows a migration's progress, is over when it ends. */
  const goesOnServing = (home: FunctionNode): boolean => {
    const serving = servingSites(home);
    const stops = serving.length === 0 ? [] : sitesWithin(home).filter((site) => isStop(graph, site));
    return serving.some((site) => !stops.some((stop) => isSameServer(graph.evaluator, site, stop)));
  };

  return (home) => {
    const offsets = servingSites(home).map((site) => site.facts.nodeStart);
    return offsets.length > 0 ? Math.min(...offsets) : undefined;
  };
}

/** The calls in the function's text, also in functions inside it. */
function sitesWithin({ file, facts }: FunctionNode): SiteNode[] {
  return file.sites.filter((site) => site.facts.nodeStart >= facts.start && site.facts.nodeEnd <= facts.end);
}

/** Whether the call runs when the function's body does; executors of promises run at once. */
function runsIn(graph: Graph, { file, facts }: SiteNode, home: FunctionNode): boolean {
  let at = graph.homeOf(file.functions[facts.function]!);
  while (at !== home) {
    const executor = graph.rolesOf(at).find(({ entry }) => entry === EXECUTOR);
    const giver = executor?.use.site;
    if (!giver || giver.facts.nodeStart < home.facts.start || giver.file !== home.file) return false;
    at = graph.homeOf(giver.file.functions[giver.facts.function]!);
  }
  return true;
}

const STOP = /^(stop|close|shutdown|destroy|dispose|terminate)$/;

/** What the end of the process stops has served until then. */
function isStop(graph: Graph, { file, facts }: SiteNode): boolean {
  if (!STOP.test(facts.name)) return false;
  let at: FunctionNode | undefined = file.functions[facts.function];
  for (; at && at.facts.index > 0; at = file.functions[at.facts.parent])
    if (graph.rolesOf(at).some(({ runs }) => runs === "exit")) return false;
  return true;
}

/** `server.listen(80)` and `server.close()`; `running = app.listen(80)` and `running.close()`. */
function isSameServer(evaluator: Evaluator, start: SiteNode, stop: SiteNode): boolean {
  const stopped = receiverOf(evaluator, stop.file, stop.facts.callee);
  if (!stopped) return false;
  const isResult = (value: Value) => value.is === "call" && value.site === start.facts.index;
  return receiverOf(evaluator, start.file, start.facts.callee) === stopped || stopped.values.some(isResult);
}

/** The variable that a method is called on. */
function receiverOf(evaluator: Evaluator, file: FileNode, callee: Value): Binding | undefined {
  if (callee.is !== "member" || callee.of.is !== "name") return undefined;
  return evaluator.bindingOf(file, callee.of);
}
