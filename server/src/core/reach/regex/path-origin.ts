/** Where the text of a match comes from, by the path that leads there: what its callers give it. */
import type { Edge, Graph } from "../graph.ts";
import { edgesOf, type Lead, type Reach } from "../reach.ts";
import { createOrigins, least, together, type Origin, type ParameterOf } from "./origin.ts";
import type { Match } from "./operations.ts";

/** The origin of a match's text, seen from the boundary of a lead: parameters that are left are the entry's. */
export function createPathOrigins(
  { evaluator }: Pick<Graph, "evaluator">,
  reach: Reach,
): (lead: Lead, match: Match) => Pick<Origin, "outside" | "longest"> {
  const origins = createOrigins(evaluator);

  const given = ({ to, site }: Edge, { function: owner, index }: ParameterOf): Origin => {
    if (owner !== to || !site || site.facts.spread) return { outside: true, parameters: [] };
    const argument = site.facts.arguments[index];
    return argument ? origins.of(site.file, argument) : { outside: false, parameters: [] };
  };

  return (lead, match) => {
    const { file } = lead.operation.function;
    let origin = origins.of(file, match.text);
    let { longest } = match;
    // What is said of a name's length is said of the text; of what is made of it, not.
    const isWhole = match.text.is === "name";
    for (const edge of edgesOf(reach, lead).reverse()) {
      if (origin.outside) break;
      const { parameters } = origin;
      if (parameters.length === 0) break;
      origin = together(parameters.map((parameter) => given(edge, parameter)));
      if (isWhole) longest = least(longest, origin.longest);
    }
    return { outside: origin.outside || origin.parameters.length > 0, longest };
  };
}
