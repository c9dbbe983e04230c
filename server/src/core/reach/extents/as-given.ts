/** `function parse(text) { return JSON.parse(text); }`: what its callers give says how large it may be. */
import type { Sized } from "../../catalogue/row.ts";
import type { Cost } from "../../finding/finding.ts";
import type { Evaluator } from "../evaluate.ts";
import type { SiteNode } from "../universe.ts";
import { costOfExtent } from "./extent.ts";
import type { ExtentOf } from "./extents.ts";

/** What a call costs where another one leads to its function; undefined where it is not given a parameter of that. */
export function costAsGiven(
  evaluator: Evaluator,
  extentOf: ExtentOf,
  { file, facts }: SiteNode,
  { sized, cost }: { readonly sized: Sized; readonly cost: Cost },
): ((from: SiteNode) => Cost | undefined) | undefined {
  const value = facts.arguments[sized.at];
  const binding = value?.is === "name" ? evaluator.bindingOf(file, value) : undefined;
  const parameter = binding?.constant && binding.values.length === 0 ? binding.parameter : undefined;
  if (parameter?.function !== facts.function) return undefined;
  return (from) => {
    const extent = extentOf(from, parameter.index);
    const found = extent && costOfExtent(extent, sized, cost);
    return found && { ...found, why: `${extent.of}, ${found.why}` };
  };
}
