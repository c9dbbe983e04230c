/** What Unblock's analysis says of the functions. */
import { graphOf } from "./graph.ts";
import { createReach } from "../../server/src/core/reach/reach.ts";
import { TIERS, type Cost } from "../../server/src/core/finding/finding.ts";
import type { Source } from "./subjects.ts";

/** The estimate of each function by name; undefined where the analysis says nothing. */
export async function estimateAll(sources: readonly Source[]): Promise<Record<string, Cost | undefined>> {
  const graph = await graphOf(sources);
  const reach = createReach(graph);
  const estimates: Record<string, Cost | undefined> = {};
  for (const { path, functions } of sources) {
    const file = graph.universe.files.find((each) => each.path === path)!;
    for (const name of functions) {
      const found = file.functions.find(({ facts }) => facts.name === name);
      if (!found) throw new Error(`${path}: no function ${name}`);
      const costs = [...reach.leads(found).keys()].map(({ cost }) => cost);
      estimates[name] = costs.sort((a, b) => TIERS.indexOf(b.tier) - TIERS.indexOf(a.tier))[0];
    }
  }
  return estimates;
}
