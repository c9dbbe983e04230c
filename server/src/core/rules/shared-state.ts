/**
 * Why turns of a loop gain nothing by running together, where another file shows it: they share an instance whose method
 * changes its own fields, or what they await waits for nothing.
 */
import { lookUp } from "../facts/state.ts";
import type { Loop, Value } from "../facts/facts.ts";
import type { Callees } from "../reach/callees.ts";
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
  const changing = awaited.find((site) => {
    const { functions, certainty } = graph.namedCalleesOf(site);
    return isMadeBefore(site, loop) && certainty === "exact" && functions.some(changesItself);
  });
  return changing && `${changing.facts.name} changes the fields of the one instance that all turns use`;
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
function isMadeBefore({ file, facts: { callee } }: SiteNode, loop: Loop): boolean {
  if (callee.is !== "member" || callee.of.is !== "name") return false;
  const binding = lookUp(file.facts.scopes, file.facts.bindings, callee.of.scope, callee.of.name);
  const [only] = binding?.constant ? binding.values : [];
  return (
    binding !== undefined &&
    binding.function === loop.function &&
    binding.at < loop.start &&
    only?.is === "new"
  );
}

function changesItself({ file, facts }: FunctionNode): boolean {
  return file.facts.reads.some(
    ({ writes, of, function: index }) => writes && of.is === "this" && index === facts.index,
  );
}
