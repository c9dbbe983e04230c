/** What a call starts together, and whether that is too much: the answer of `unbounded-gather`, with its reason. */
import type { FunctionNode, SiteNode } from "../universe.ts";
import type { Graph } from "../graph.ts";
import { functionsAmong } from "../targets.ts";
import { pathOf } from "../work/keys.ts";
import { createWork, type WorkModel } from "../work/work.ts";
import { createBounds, type Bound } from "./bounds.ts";
import { gatheredBy, gatheredFor, mappedBy, type Gathered } from "./gathered.ts";
import { createStarts, type Started } from "./started.ts";

export type Verdict =
  /** Each item of a list without a bound starts something. */
  | { readonly is: "unbounded"; readonly started: Started; readonly bound: Exclude<Bound, { is: "bounded" }> }
  /** The function starts itself for each of what it finds: each level multiplies. */
  | { readonly is: "fan-out"; readonly started: Started; readonly calls: FunctionNode }
  /** Nobody waits for it, nor sees it fail. */
  | { readonly is: "forgotten"; readonly started: Started | undefined }
  | { readonly is: "silent"; readonly reason: string };

export interface Gathers {
  /** Undefined for a call that starts nothing together. */
  verdictOf(site: SiteNode): Verdict | undefined;
}

const GATHERS = /^Promise\.(all|allSettled|any)$/;
/** Packages whose function takes a list, a function, and options with how many run at a time. */
const MAPPERS = /^(p-map|async-pool|p-all)$/;

export function createGathers(graph: Graph): Gathers {
  const { evaluator, effects } = graph;
  let model: WorkModel | undefined;
  const starts = createStarts(effects);
  const bounds = createBounds(
    evaluator,
    () => (model ??= createWork({ evaluator, sites: graph, homes: graph, operations: graph.operations })),
    graph.namedCallersOf,
  );

  const ofGather = (site: SiteNode, gathered: readonly Gathered[]): Verdict | undefined => {
    if (gathered.length === 0) return undefined;
    if (site.facts.dropped) return { is: "forgotten", started: gathered.map(starts.of).find(Boolean) };
    const verdicts = gathered.map((each) => ofList(site, each));
    return verdicts.find(({ is }) => is !== "silent") ?? verdicts[0];
  };

  const ofList = (site: SiteNode, gathered: Gathered): Verdict => {
    const started = starts.of(gathered);
    if (!started)
      return { is: "silent", reason: "what runs for each item starts nothing outside of the program" };
    const bound = bounds.of(gathered);
    const calls = fannedOut(site, gathered);
    if (calls && !(bound.is === "bounded" && bound.isLimited)) return { is: "fan-out", started, calls };
    return bound.is === "bounded"
      ? { is: "silent", reason: bound.reason }
      : { is: "unbounded", started, bound };
  };

  /** The function around, where what runs for each item leads back to it at once. */
  const fannedOut = ({ file, facts }: SiteNode, { written, named }: Gathered): FunctionNode | undefined => {
    const around: FunctionNode[] = [];
    let at = file.functions[facts.function];
    while (at && at.facts.kind !== "module") {
      around.push(at);
      at = file.functions[at.facts.parent];
    }
    if (named.length > 0) return around.find((each) => named.includes(each));
    if (!written) return undefined;
    const called = file.sites
      .filter(({ facts: { nodeStart, nodeEnd } }) => written.start <= nodeStart && nodeEnd <= written.end)
      .flatMap((each) => graph.namedCalleesOf(each).functions);
    return around.find((each) => called.includes(each));
  };

  /** `items.forEach(async (item) => …)`. */
  const ofForgotten = (site: SiteNode): Verdict | undefined => {
    const [called] = site.facts.arguments;
    const functions = called ? functionsAmong(evaluator.evaluate(site.file, called)) : [];
    if (
      functions.length === 0 ||
      !functions.every(({ facts }) => facts.async && facts.firstWait !== undefined)
    )
      return undefined;
    if (functions.every(({ facts }) => facts.handles))
      return {
        is: "silent",
        reason: "what fails for an item is handled there, and nobody has to wait for it",
      };
    const gathered = mappedBy(evaluator, site);
    return gathered && { is: "forgotten", started: starts.of(gathered) };
  };

  return {
    verdictOf(site) {
      const { callee, name, arguments: given, dropped, kind } = site.facts;
      if (kind !== "call" || site.file.isTest) return undefined;
      if (GATHERS.test(pathOf(callee))) return ofGather(site, gatheredBy(evaluator, site));
      if (name === "forEach" || (name === "map" && dropped)) return ofForgotten(site);
      const isMapper = callee.is === "name" && given.length === 2 && isFromMapper(site);
      return isMapper ? ofGather(site, [gatheredFor(evaluator, site.file, given[0]!, given[1]!)]) : undefined;
    },
  };

  /** `pMap(list, visit)` without its third argument runs all at once. */
  function isFromMapper({ file, facts: { callee } }: SiteNode): boolean {
    const binding = callee.is === "name" ? evaluator.bindingOf(file, callee) : undefined;
    return binding?.import !== undefined && MAPPERS.test(binding.import.specifier);
  }
}
