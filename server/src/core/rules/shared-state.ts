/** What the turns of a loop share, where another file shows it: an instance whose method changes its own fields. */
import { lookUp } from "../facts/state.ts";
import type { Loop } from "../facts/facts.ts";
import type { FileNode, FunctionNode, SiteNode } from "../reach/universe.ts";
import type { RuleView } from "./view.ts";

/** Why the turns depend on each other, though the loop's own text does not show it; undefined where they don't. */
export function sharedState({ graph }: RuleView, file: FileNode, loop: Loop): string | undefined {
  if (!loop.dependence?.independent) return undefined;
  const { awaits } = loop.dependence;
  for (const site of file.sites) {
    const { awaited, nodeStart, nodeEnd, name } = site.facts;
    if (!awaited || !awaits.some(({ start, end }) => start <= nodeStart && nodeEnd <= end)) continue;
    if (!isMadeBefore(site, loop)) continue;
    const { functions, certainty } = graph.namedCalleesOf(site);
    if (certainty === "exact" && functions.some(changesItself))
      return `${name} changes the fields of the one instance that all turns use`;
  }
  return undefined;
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
