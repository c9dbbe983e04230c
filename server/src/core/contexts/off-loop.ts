/**
 * Functions off the loop that serves: those that nothing calls but branches for another thread or for a cluster's primary
 * (`if (!isMainThread)`, `if (cluster.isPrimary)`), and whatever is written inside them.
 */
import type { Graph } from "../reach/graph.ts";
import type { FunctionNode } from "../reach/universe.ts";

export function createOffLoop(graph: Graph): (home: FunctionNode) => boolean {
  const known = new Map<FunctionNode, boolean>();

  const isOffLoop = (home: FunctionNode): boolean => {
    const before = known.get(home);
    if (before !== undefined) return before;
    known.set(home, false);
    const parent = home.file.functions[home.facts.parent];
    const found = (parent !== undefined && isOffLoop(parent)) || isOnlyCalledThere(home);
    known.set(home, found);
    return found;
  };

  const isOnlyCalledThere = (home: FunctionNode): boolean => {
    const given = graph.uses.of(home).map((use) => use.site);
    const sites = [...graph.namedCallersOf(home), ...given];
    if (sites.length === 0 || (given.length === 0 && graph.isHandedOver(home))) return false;
    return sites.every(({ facts, file }) => facts.offLoop || isOffLoop(file.functions[facts.function]!));
  };

  return isOffLoop;
}
