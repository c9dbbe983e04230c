/**
 * Whether a value is data: what a request, a database, a file or the network gives, of which there may be any number.
 * Plugins, options and modules of a program may be many in theory; nobody waits for the square of them.
 */
import type { Site, Value } from "../../facts/facts.ts";
import type { Evaluator } from "../evaluate.ts";
import type { OperationNode } from "../graph.ts";
import type { Sites } from "../sites.ts";
import type { FileNode, SiteNode } from "../universe.ts";
import type { Queries } from "./queries.ts";
import { pathOf } from "./keys.ts";

/** Names of names of names, at most. */
const MAX_DEPTH = 10;

/** What packages and frameworks call the functions that give rows, documents or the content of something. */
const GIVES_DATA =
  /^(find(Many|All|AndCount|AllBy\w*|By|ManyBy\w*)?|query\w*|\$queryRaw\w*|select\w*|all|execute|exec|aggregate|list\w*|scan\w*|search\w*|fetch\w*|json|text|rows|toArray|getMany\w*|getRawMany|readFile|readJson\w*|lean|paginate|download\w*)$/;

/** The same where the function is one of the workspace: these names leave no doubt. */
const ASKS = /^(query\w*|\$queryRaw\w*|select\w*|findMany|findAll|aggregate|getMany\w*|getRawMany)$/;

/** What reads the content of a file, at once. */
const READS = /^(readFileSync|readJsonSync|readJSONSync)$/;

/** The part of a request, a message or a job that its sender fills. */
const SENT = /^(body|payload)$/;

/** Decorators of parameters that say the same. */
const TAKES_SENT = /^(Body|Payload|MessageBody)$/;

/** Callers that are asked what they give, at most. */
const MOST_CALLERS = 8;

export type IsData = (file: FileNode, value: Value) => boolean;

export function createOrigins(
  evaluator: Evaluator,
  { namedCalleesOf, namedCallersOf }: Pick<Sites, "namedCalleesOf" | "namedCallersOf">,
  operationAt: (site: SiteNode) => OperationNode | undefined,
  { isNarrow }: Pick<Queries, "isNarrow">,
): IsData {
  const isData = (file: FileNode, value: Value, left: number): boolean => {
    if (left === 0) return false;
    switch (value.is) {
      case "name": {
        const binding = evaluator.bindingOf(file, value);
        if (!binding) return false;
        return (
          binding.values.some((each) => isData(file, each, left - 1)) ||
          (binding.parameter !== undefined && isGivenData(file, binding.parameter, [], left - 1))
        );
      }
      case "member":
        return isMemberData(file, value, left);
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

  /** A part of what is data, or of what a caller puts together of it. What one row relates to is not much. */
  const isMemberData = (file: FileNode, value: Extract<Value, { is: "member" }>, left: number): boolean => {
    if (isSent(value)) return true;
    const { of, name } = value;
    if (of.is === "await" && of.of.is === "call" && name === "data")
      return isAnswer(file.facts.sites[of.of.site]);
    if (name !== null && of.is === "name") {
      const parameter = evaluator.bindingOf(file, of)?.parameter;
      if (parameter) return isGivenData(file, parameter, [name], left - 1);
    }
    return !isRow(file, of, left - 1) && isData(file, of, left - 1);
  };

  const isRow = (file: FileNode, value: Value, left: number): boolean => {
    if (left <= 0) return false;
    switch (value.is) {
      case "name": {
        const [only, ...others] = evaluator.bindingOf(file, value)?.values ?? [];
        return only !== undefined && others.length === 0 && isRow(file, only, left - 1);
      }
      case "element":
        return !startedTogether(file, value);
      case "call":
        return /^(find|at|pop|shift|get)$/.test(file.facts.sites[value.site]?.name ?? "");
      default:
        return false;
    }
  };

  /** What callers give to a parameter, or to a member of it. Each is asked once. */
  const given = new Map<string, boolean>();
  const isGivenData = (
    file: FileNode,
    { function: index, index: at }: { readonly function: number; readonly index: number },
    path: readonly string[],
    left: number,
  ): boolean => {
    const key = [file.path, index, at, ...path].join("#");
    const known = given.get(key);
    if (known !== undefined) return known;
    given.set(key, false);
    const called = file.functions[index];
    const parameter = called?.facts.parameters[at];
    const isSentBody = parameter?.decorators.some((each) =>
      TAKES_SENT.test(file.facts.sites[each]?.name ?? ""),
    );
    const callers = called ? namedCallersOf(called).filter((site) => !site.file.isTest) : [];
    const is =
      isSentBody === true ||
      (left > 0 &&
        callers.slice(0, MOST_CALLERS).some((site) => {
          const argument = site.facts.spread || parameter?.rest ? undefined : site.facts.arguments[at];
          return argument !== undefined && isPartData(site.file, argument, path, left - 2);
        }));
    given.set(key, is);
    return is;
  };

  const isPartData = (
    file: FileNode,
    value: Value,
    [name, ...rest]: readonly string[],
    left: number,
  ): boolean => {
    if (left <= 0) return false;
    if (name === undefined) return isData(file, value, left);
    const object = value.is === "object" ? file.facts.objects[value.index] : undefined;
    const part = object?.properties.find((each) => each.name === name);
    if (object) return part !== undefined && isPartData(file, part.value, rest, left - 1);
    return isData(file, { is: "member", of: value, name, at: -1 }, left);
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
    if (operationAt(site)?.kind === "database") return !isNarrow(file, facts);
    const { functions } = namedCalleesOf(site);
    if (awaited && ASKS.test(facts.name)) return !isNarrow(file, facts);
    if (functions.length > 0)
      return functions.some((called) =>
        called.facts.returns.some((each) => isData(called.file, each, left - 3 > 0 ? left - 3 : 0)),
      );
    if (awaited && GIVES_DATA.test(facts.name) && !path.startsWith("Promise.")) return !isNarrow(file, facts);
    return partsOf(facts).some((each) => isData(file, each, left));
  };

  return (file, value) => isData(file, value, MAX_DEPTH);
}

/** What a call is made of: its receiver and its arguments. */
function partsOf({ callee, arguments: given }: Site): readonly Value[] {
  return callee.is === "member" ? [callee.of, ...given] : given;
}

/** `(await axios.get(url)).data`. */
function isAnswer(site: Site | undefined): boolean {
  return site !== undefined && /^(get|post|request|axios)$/.test(site.name);
}

/** `request.body.ids`, `ctx.request.body`. */
function isSent(value: Extract<Value, { is: "member" }>): boolean {
  return value.name !== null && SENT.test(value.name);
}
