/**
 * Whether a value is data: what a request, a database, a file or the network gives, of which there may be any number.
 * Plugins, options and modules of a program may be many in theory; nobody waits for the square of them.
 */
import type { Site, Value } from "../../facts/facts.ts";
import type { Evaluator } from "../evaluate.ts";
import type { OperationNode } from "../graph.ts";
import type { Sites } from "../sites.ts";
import type { FileNode, SiteNode } from "../universe.ts";
import { pathOf } from "./inputs.ts";

/** Names of names of names, at most. */
const MAX_DEPTH = 10;

/** What packages and frameworks call the functions that give rows, documents or the content of something. */
const GIVES_DATA =
  /^(find(Many|All|By\w*)?|query\w*|\$queryRaw\w*|select\w*|all|execute|exec|aggregate|list\w*|scan\w*|search\w*|fetch\w*|json|text|rows|toArray|getMany\w*|getRawMany|readFile|readJson\w*|lean|paginate|download\w*)$/;

/** The same where the function is one of the workspace: these names leave no doubt. */
const ASKS = /^(query\w*|\$queryRaw\w*|select\w*|findMany|findAll|aggregate|getMany\w*|getRawMany)$/;

/** What reads the content of a file, at once. */
const READS = /^(readFileSync|readJsonSync|readJSONSync)$/;

/** The part of a request, a message or a job that its sender fills. */
const SENT = /^(body|payload)$/;

export type IsData = (file: FileNode, value: Value) => boolean;

export function createOrigins(
  evaluator: Evaluator,
  { namedCalleesOf }: Pick<Sites, "namedCalleesOf">,
  operationAt: (site: SiteNode) => OperationNode | undefined,
): IsData {
  const isData = (file: FileNode, value: Value, left: number): boolean => {
    if (left === 0) return false;
    switch (value.is) {
      case "name": {
        const binding = evaluator.bindingOf(file, value);
        return binding !== undefined && binding.values.some((each) => isData(file, each, left - 1));
      }
      case "member":
        return isSent(value) || isData(file, value.of, left - 1);
      case "element": {
        const together = startedTogether(file, value);
        return together ? isAwaited(file, together, left - 1) : isData(file, value.of, left - 1);
      }
      case "either":
        return value.of.some((each) => isData(file, each, left - 1));
      case "await":
        return isAwaited(file, value.of, left - 1);
      case "call":
      case "new":
        return isDataCall(file, value.site, false, left - 1);
      default:
        return false;
    }
  };

  const isAwaited = (file: FileNode, value: Value, left: number): boolean =>
    value.is === "call" ? isDataCall(file, value.site, true, left) : isData(file, value, left);

  /** `const [users, orders] = await Promise.all([findUsers(), findOrders()])`: what the name is of. */
  const startedTogether = (file: FileNode, { of, key }: Extract<Value, { is: "element" }>) => {
    const site = of.is === "await" && of.of.is === "call" ? file.facts.sites[of.of.site] : undefined;
    const [list] = site && pathOf(site.callee) === "Promise.all" ? site.arguments : [];
    const index = evaluator.constant(file, key);
    return list?.is === "array" && typeof index === "number" ? list.of[index] : undefined;
  };

  const isDataCall = (file: FileNode, index: number, awaited: boolean, left: number): boolean => {
    const site = file.sites[index];
    if (!site) return false;
    const { facts } = site;
    const path = pathOf(facts.callee);
    if (path === "JSON.parse" || READS.test(facts.name)) return true;
    if (operationAt(site)?.kind === "database") return true;
    const { functions } = namedCalleesOf(site);
    if (awaited && ASKS.test(facts.name)) return true;
    if (functions.length > 0)
      return functions.some((called) =>
        called.facts.returns.some((each) => isData(called.file, each, left - 3 > 0 ? left - 3 : 0)),
      );
    if (awaited && GIVES_DATA.test(facts.name) && !path.startsWith("Promise.")) return true;
    return partsOf(facts).some((each) => isData(file, each, left));
  };

  return (file, value) => isData(file, value, MAX_DEPTH);
}

/** What a call is made of: its receiver and its arguments. */
function partsOf({ callee, arguments: given }: Site): readonly Value[] {
  return callee.is === "member" ? [callee.of, ...given] : given;
}

/** `request.body.ids`, `ctx.request.body`. */
function isSent(value: Extract<Value, { is: "member" }>): boolean {
  return value.name !== null && SENT.test(value.name);
}
