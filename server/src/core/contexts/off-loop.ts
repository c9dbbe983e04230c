/**
 * Functions off the loop that serves: those that nothing calls but branches for another thread, for a cluster's primary
 * (`if (!isMainThread)`, `if (cluster.isPrimary)`), for development (`if (isDev)`) or for the program's end
 * (`if (isQuitting)`), and whatever is written inside them.
 */
import type { Off } from "../facts/off-loop.ts";
import type { Graph } from "../reach/graph.ts";
import type { FunctionNode } from "../reach/universe.ts";

/** Which of several answers is the one to give. */
const ORDER = ["elsewhere", "end", "development"] as const;

export function createOffLoop(graph: Graph): (home: FunctionNode) => Off {
  const known = new Map<FunctionNode, Off>();

  const offLoop = (home: FunctionNode): Off => {
    const before = known.get(home);
    if (before !== undefined) return before;
    known.set(home, false);
    const parent = home.file.functions[home.facts.parent];
    const found = (parent !== undefined && offLoop(parent)) || whereOnlyCalled(home);
    known.set(home, found);
    return found;
  };

  const whereOnlyCalled = (home: FunctionNode): Off => {
    const given = graph.uses.of(home).map((use) => use.site);
    const sites = [...graph.namedCallersOf(home), ...given];
    if (sites.length === 0 || (given.length === 0 && graph.isHandedOver(home))) return false;
    const found = sites.map(({ facts, file }) => facts.offLoop || offLoop(file.functions[facts.function]!));
    return found.includes(false) ? false : ORDER.find((each) => found.includes(each))!;
  };

  return offLoop;
}
