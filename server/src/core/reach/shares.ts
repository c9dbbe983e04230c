/** How many of the bodies that a call may land in block, for calls through interfaces and overridden members. */
import { TIERS, type Tier } from "../finding/finding.ts";
import type { Edge, Graph, OperationNode } from "./graph.ts";
import type { Lead } from "./reach.ts";
import { push } from "./sites.ts";
import type { FunctionNode, SiteNode } from "./universe.ts";

type LeadsOf = (home: FunctionNode) => ReadonlyMap<OperationNode, Lead>;

/**
 * Counts the bodies that lead to an operation of the tier or a worse one by a way of their own. One that only calls the
 * same member of something else (`dispose() { this.items.forEach((item) => item.dispose()); }`) blocks where that does.
 */
export function createShares(graph: Graph, leadsOf: LeadsOf): (edge: Edge, tier: Tier) => number {
  const known = new Map<SiteNode, { readonly tier: Tier; readonly count: number }[]>();

  const landsIn = (edge: Edge, body: FunctionNode): boolean =>
    edge.site !== undefined && graph.calleesOf(edge.site).functions.includes(body);

  const isOwnWay = (body: FunctionNode, lead: Lead): boolean => {
    for (let at: Lead | undefined = lead; at?.via; at = leadsOf(at.via.to).get(lead.operation))
      if (landsIn(at.via, body)) return false;
    return true;
  };

  const blocks = (body: FunctionNode, tier: Tier): boolean =>
    [...leadsOf(graph.homeOf(body)).values()].some(
      (lead) =>
        TIERS.indexOf(lead.operation.cost.tier) >= TIERS.indexOf(tier) &&
        graph.leaves(body, lead.operation) &&
        isOwnWay(body, lead),
    );

  return ({ site }, tier) => {
    if (!site) return 1;
    const before = known.get(site)?.find((each) => each.tier === tier);
    if (before) return before.count;
    const bodies = graph.calleesOf(site).functions;
    const count = Math.max(1, bodies.filter((body) => blocks(body, tier)).length);
    push(known, site, { tier, count });
    return count;
  };
}
