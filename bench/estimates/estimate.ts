/** What Unblock's analysis says of the functions. */
import { earlyTime } from "../../server/src/core/costs/early.ts";
import { tierOf } from "../../server/src/core/costs/tiers.ts";
import { TIERS, type Cost } from "../../server/src/core/finding/finding.ts";
import { createReach, edgesOf } from "../../server/src/core/reach/reach.ts";
import type { FunctionNode } from "../../server/src/core/reach/universe.ts";
import { knownTime } from "../../server/src/core/reach/work/amount.ts";
import { nanosecondsText } from "../../server/src/core/reach/work/texts.ts";
import { createWork } from "../../server/src/core/reach/work/work.ts";
import { graphOf } from "./graph.ts";
import type { Source } from "./subjects.ts";

/**
 * The estimate of each function by name; undefined where the analysis says nothing. It is the worst that somebody who
 * calls it is told: its work, whether that is worth a finding or not, or an operation that it leads to.
 */
export async function estimateAll(sources: readonly Source[]): Promise<Record<string, Cost | undefined>> {
  const graph = await graphOf(sources);
  const reach = createReach(graph);
  const { evaluator, operations } = graph;
  const model = createWork({ evaluator, operations, sites: graph, homes: graph });
  const costsOf = (found: FunctionNode): Cost[] => {
    const told = [...reach.leads(found).values()].map((lead) => {
      // As rules do: the arguments of the last call may tell more.
      const site = edgesOf(reach, lead).at(-1)?.site;
      return (site && lead.operation.costFrom?.(site)) ?? lead.operation.cost;
    });
    const work = knownTime(model.asCalled(model.ofFunction(found)));
    if (!work) return told;
    const milliseconds = Number((earlyTime(work.nanoseconds) / 1e6).toPrecision(2));
    const turns = work.turns.map((count) => count.toLocaleString("en-US")).join(" × ");
    const each = work.turns.reduce((product, count) => product * count, 1);
    const why = `${turns || 1} × ${work.doer?.name ?? ""} ≈${nanosecondsText(work.nanoseconds / each)}`;
    return [...told, { tier: tierOf(milliseconds), milliseconds, why }];
  };
  const estimates: Record<string, Cost | undefined> = {};
  for (const { path, functions } of sources) {
    const file = graph.universe.files.find((each) => each.path === path)!;
    for (const name of functions) {
      const found = file.functions.find(({ facts }) => facts.name === name);
      if (!found) throw new Error(`${path}: no function ${name}`);
      estimates[name] = costsOf(found).sort(byWorst)[0];
    }
  }
  return estimates;
}

function byWorst(a: Cost, b: Cost): number {
  return TIERS.indexOf(b.tier) - TIERS.indexOf(a.tier) || (b.milliseconds ?? 0) - (a.milliseconds ?? 0);
}
