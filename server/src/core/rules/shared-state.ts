/**
/**
 * Why turns of a loop gain nothing by running together, where another file shows it: they share an instance whose method
 * changes its own fields, or a store that a function looks at before it adds to it, or what they await waits for nothing.
 */
import type { Claim, Loop, Value } from "../facts/facts.ts";
import type { Callees } from "../reach/callees.ts";
import type { Evaluator } from "../reach/evaluate.ts";
import type { FileNode, FunctionNode, SiteNode } from "../reach/universe.ts";
import type { RuleView } from "./view.ts";

/** Why the turns depend on each other, though the loop's own text does not show it; undefined where they don't. */
export function sharedState({ graph }: RuleView, file: FileNode, loop: Loop): string | undefined {
  if (!loop.dependence?.independent) return undefined;
  const { awaits } = loop.dependence;
  const awaited = file.sites.filter(
    ({ facts }) =>
      facts.awaited && awaits.some(({ start, end }) => start <= facts.nodeStart && facts.nodeEnd <= end),
  );
  const idle = awaited.filter((site) => waitsForNothing(graph.namedCalleesOf(site)));
  if (idle.length > 0 && idle.length === awaits.length)
    return `${idle[0]!.facts.name} is async, and waits for nothing`;
  return awaited
    .map((site) => {
      const { functions, certainty } = graph.namedCalleesOf(site);
      return certainty === "exact" ? sharedThrough(graph.evaluator, site, loop, functions) : undefined;
    })
    .find((reason) => reason !== undefined);
}

function sharedThrough(
  evaluator: Evaluator,
  site: SiteNode,
  loop: Loop,
  called: readonly FunctionNode[],
): string | undefined {
  const { name } = site.facts;
  if (isMadeBefore(evaluator, site, loop) && called.some(changesItself))
    return `${name} changes the fields of the one instance that all turns use`;
  const claims = called.some(({ facts }) => facts.claims && isForAll(evaluator, site, loop, facts.claims));
  return claims ? `${name} looks at what all turns share, waits, and adds to it` : undefined;
}

function waitsForNothing({ functions, apis, certainty, outside }: Callees): boolean {
  if (functions.length === 0 || apis.length > 0 || outside || certainty === "guessed") return false;
  return functions.every(({ facts }) => facts.async && !facts.waits && facts.returns.every(isAtHand));
}

/** No promise, whatever the program does: a literal, or an object of the function's own. */
function isAtHand({ is }: Value): boolean {
  return is === "constant" || is === "object" || is === "array" || is === "template";
}

/** A method of what the same function made with `new` before the loop, not of what somebody else may share. */
function isMadeBefore(evaluator: Evaluator, { file, facts: { callee } }: SiteNode, loop: Loop): boolean {
  if (callee.is !== "member" || callee.of.is !== "name") return false;
  const binding = evaluator.bindingOf(file, callee.of);
  const [only] = binding?.constant ? binding.values : [];
  return (
    binding !== undefined &&
    binding.function === loop.function &&
    binding.at < loop.start &&
    only?.is === "new"
  );
}

/** Whether all turns ask for the same key. */
function isForAll(
  evaluator: Evaluator,
  { file, facts }: SiteNode,
  loop: Loop,
  { parameters }: Claim,
): boolean {
  const isFromBefore = (value: Value | undefined): boolean => {
    if (value?.is === "member") return isFromBefore(value.of);
    if (value?.is === "template") return value.of.every(isFromBefore);
    if (value?.is !== "name") return value?.is === "constant" || value?.is === "this";
    const binding = evaluator.bindingOf(file, value);
    return !binding || binding.at < loop.start || binding.at >= loop.nodeEnd;
  };
  return parameters.every((index) => isFromBefore(facts.arguments[index]));
}

function changesItself({ file, facts }: FunctionNode): boolean {
  return file.facts.reads.some(
    ({ writes, of, function: index }) => writes && of.is === "this" && index === facts.index,
  );
}
