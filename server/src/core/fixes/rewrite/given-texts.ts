/** Who gives a parser its text, where the callers of its function do: a limit in the function holds for all of them. */
import type { ts } from "ts-morph";
import type { Graph, OperationNode } from "../../reach/graph.ts";
import type { FunctionNode, SiteNode } from "../../reach/universe.ts";
import type { Links } from "../migration/links.ts";

/** Functions that hand on what they are given, at most. */
const MAX_CALLS = 4;

/** Why a limit of so many characters is not for all who call the parser's function; undefined where it is. */
export function whyNoLimit(
  { graph, links }: { readonly graph: Graph; readonly links: Links },
  { function: own, extentFrom }: OperationNode,
  limit: number,
): { readonly reason: string; readonly node?: ts.Node | undefined } | undefined {
  const visit = (called: FunctionNode, calls: readonly SiteNode[]): ReturnType<typeof whyNoLimit> => {
    const name = called.facts.name;
    if (graph.isHandedOver(called))
      return { reason: `\`${name}\` is handed to others, who may give it texts of any length` };
    const sites = callsOf(graph, called);
    if (sites.length === 0) return { reason: `it is not known who calls \`${name}\`` };
    for (const site of sites) {
      const way = [...calls, site];
      const extent = extentFrom?.(way);
      const caller = site.file.functions[site.facts.function];
      const node = links.callOf(site);
      if (extent === "parameter" && caller && way.length < MAX_CALLS) {
        const refused = visit(caller, way);
        if (refused) return refused;
      } else if (extent === undefined || extent === "parameter") {
        return {
          reason: `how long the texts are that \`${callerName(caller)}\` gives to \`${name}\` is not known: a limit would hold for them too`,
          node,
        };
      } else if (extent.is !== "open" && extent.bytes > limit) {
        return { reason: `\`${callerName(caller)}\` gives longer texts to \`${name}\``, node };
      }
    }
    return undefined;
  };
  return visit(own, []);
}

/** Tests may be refused what is too long. */
function callsOf(graph: Graph, called: FunctionNode): readonly SiteNode[] {
  const sites = [
    ...graph.namedCallersOf(called),
    ...graph.callersOf(called).flatMap(({ site }) => site ?? []),
  ];
  return [...new Set(sites)].filter(
    (site) => !site.file.isTest && graph.namedCalleesOf(site).functions.includes(called),
  );
}

function callerName(caller: FunctionNode | undefined): string {
  return caller?.facts.name ?? "somebody";
}
