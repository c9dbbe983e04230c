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
const MAX_DEPTH = 12;

/** What packages and frameworks call the functions that give rows, documents or the content of something. */
const GIVES_DATA =
  /^(find(Many|All|AndCount|AllBy\w*|By|ManyBy\w*)?|query\w*|\$queryRaw\w*|select\w*|all|execute|exec|aggregate|groupBy|list\w*|scan\w*|search\w*|fetch\w*|json|text|rows|toArray|getMany\w*|getRawMany|readFile|readJson\w*|lean|paginate|download\w*)$/;

/** The same where the function is one of the workspace: these names leave no doubt. */
const ASKS = /^(query\w*|\$queryRaw\w*|select\w*|findMany|findAll|aggregate|groupBy|getMany\w*|getRawMany)$/;

/** What reads the content of a file, at once. */
const READS = /^(readFileSync|readJsonSync|readJSONSync)$/;

/** The part of a request, a message or a job that its sender fills. */
const SENT = /^(body|payload)$/;

/** Decorators of parameters that say the same. */
const TAKES_SENT = /^(Body|Payload|MessageBody)$/;

/** Gives one of many. */
const GIVES_ROW = /^(find|findLast|findOne\w*|findUnique\w*|findFirst\w*|findById|findByPk|at|pop|shift)$/;

const REQUESTS = /^(get|post|request|axios)$/;

/** A step into another function counts for more. */
const LEFT_FOR_CALLS = 2;

/** Callers that are asked what they give, at most. */
const MOST_CALLERS = 8;

/** Of things that a value holds: none that are data, those of one owner, or however many there are. */
export type Rows = "none" | "few" | "many";

export type RowsIn = (file: FileNode, value: Value) => Rows;

export function createOrigins(
  evaluator: Evaluator,
  { namedCalleesOf, namedCallersOf }: Pick<Sites, "namedCalleesOf" | "namedCallersOf">,
  operationAt: (site: SiteNode) => OperationNode | undefined,
  { isNarrow }: Pick<Queries, "isNarrow">,
): RowsIn {
  const rowsIn = (file: FileNode, value: Value, left: number): Rows => {
    if (left <= 0) return "none";
    switch (value.is) {
      case "name": {
        const binding = evaluator.bindingOf(file, value);
        if (!binding) return "none";
        const made = most(binding.values, (each) => rowsIn(file, each, left - 1));
        return made === "none" && binding.parameter ? givenRows(file, binding.parameter, [], left - 1) : made;
      }
      case "member":
        return rowsInMember(file, value, left - 1);
      case "element": {
        const together = startedTogether(evaluator, file, value);
        if (together) return awaitedRows(file, together, left - 1);
        // A field of one row.
        return isRow(file, value.of, left - 1) ? "none" : rowsIn(file, value.of, left - 1);
      }
      case "either":
        return most(value.of, (each) => rowsIn(file, each, left - 1));
      case "await":
        return awaitedRows(file, value.of, left - 1);
      case "call":
      case "new":
        return rowsOfCall(file, value.site, false, left - 1);
      default:
        return "none";
    }
  };

  /** A part of what is data, or of what callers and functions put together of it. What one row relates to is not much. */
  const rowsInMember = (file: FileNode, value: Extract<Value, { is: "member" }>, left: number): Rows => {
    const { of, name } = value;
    if (left <= 0) return "none";
    if (name === null) return rowsIn(file, of, left);
    if (SENT.test(name) || (name === "data" && isAnswer(file, of))) return "many";
    const binding = of.is === "name" ? evaluator.bindingOf(file, of) : undefined;
    if (binding?.parameter) return givenRows(file, binding.parameter, [name], left);
    const made = binding?.constant && binding.values.length === 1 ? binding.values[0]! : of;
    const returned = returnedRows(file, made, name, left);
    return returned ?? (isRow(file, of, left) ? "none" : rowsIn(file, of, left));
  };

  /** Of a member of the object that a function of the workspace gives; undefined where it gives no such object. */
  const returnedRows = (file: FileNode, value: Value, name: string, left: number): Rows | undefined => {
    const call = value.is === "await" ? value.of : value;
    const site = call.is === "call" ? file.sites[call.site] : undefined;
    const objects = (site ? namedCalleesOf(site).functions : []).flatMap((called) =>
      called.facts.returns
        .filter((each) => each.is === "object")
        .map((each) => rowsInPart(called.file, each, [name], left - LEFT_FOR_CALLS)),
    );
    return objects.length === 0 ? undefined : most(objects, (each) => each);
  };

  const isRow = (file: FileNode, value: Value, left: number): boolean => {
    if (left <= 0) return false;
    switch (value.is) {
      case "name": {
        const [only, ...others] = evaluator.bindingOf(file, value)?.values ?? [];
        return only !== undefined && others.length === 0 && isRow(file, only, left - 1);
      }
      case "element":
        return !startedTogether(evaluator, file, value);
      case "call":
        return GIVES_ROW.test(file.facts.sites[value.site]?.name ?? "");
      default:
        return false;
    }
  };

  /** What callers give to a parameter, or to a member of it. Each is asked once. */
  const given = new Map<string, Rows>();
  const givenRows = (
    file: FileNode,
    { function: index, index: at }: { readonly function: number; readonly index: number },
    path: readonly string[],
    left: number,
  ): Rows => {
    const key = [file.path, index, at, ...path].join("#");
    const known = given.get(key);
    if (known !== undefined) return known;
    given.set(key, "none");
    const called = file.functions[index];
    const parameter = called?.facts.parameters[at];
    const isSentBody = parameter?.decorators.some((each) =>
      TAKES_SENT.test(file.facts.sites[each]?.name ?? ""),
    );
    const callers = called ? namedCallersOf(called).filter((site) => !site.file.isTest) : [];
    const rows = isSentBody
      ? "many"
      : most(callers.slice(0, MOST_CALLERS), (site) => {
          const argument = site.facts.spread || parameter?.rest ? undefined : site.facts.arguments[at];
          return argument ? rowsInPart(site.file, argument, path, left - 1) : "none";
        });
    given.set(key, rows);
    return rows;
  };

  const rowsInPart = (
    file: FileNode,
    value: Value,
    [name, ...rest]: readonly string[],
    left: number,
  ): Rows => {
    if (left <= 0) return "none";
    if (name === undefined) return rowsIn(file, value, left);
    const object = value.is === "object" ? file.facts.objects[value.index] : undefined;
    const part = object?.properties.find((each) => each.name === name);
    if (object) return part ? rowsInPart(file, part.value, rest, left - 1) : "none";
    return rowsIn(file, { is: "member", of: value, name, at: -1 }, left);
  };

  const awaitedRows = (file: FileNode, value: Value, left: number): Rows => {
    if (value.is === "either") return most(value.of, (each) => awaitedRows(file, each, left - 1));
    return value.is === "call" ? rowsOfCall(file, value.site, true, left) : rowsIn(file, value, left);
  };

  const rowsOfCall = (file: FileNode, index: number, awaited: boolean, left: number): Rows => {
    const site = file.sites[index];
    if (!site || left <= 0) return "none";
    const { facts } = site;
    const path = pathOf(facts.callee);
    if (path === "JSON.parse" || READS.test(facts.name)) return "many";
    const asked = isNarrow(file, facts) ? "few" : "many";
    if (operationAt(site)?.kind === "database" || (awaited && ASKS.test(facts.name))) return asked;
    const { functions } = namedCalleesOf(site);
    if (functions.length > 0) {
      const rows = most(functions, (called) =>
        most(called.facts.returns, (each) =>
          (awaited ? awaitedRows : rowsIn)(called.file, each, left - LEFT_FOR_CALLS),
        ),
      );
      return rows === "many" ? asked : rows;
    }
    if (awaited && GIVES_DATA.test(facts.name) && !path.startsWith("Promise.")) return asked;
    return most(partsOf(facts), (each) => rowsIn(file, each, left));
  };

  return (file, value) => rowsIn(file, value, MAX_DEPTH);
}

/** The greatest; none after the first that has many is asked. */
function most<T>(of: readonly T[], rows: (each: T) => Rows): Rows {
  let greatest: Rows = "none";
  for (const each of of) {
    const found = rows(each);
    if (found === "many") return found;
    if (found === "few") greatest = found;
  }
  return greatest;
}

/** What a call is made of: its receiver and its arguments. */
function partsOf({ callee, arguments: given }: Site): readonly Value[] {
  return callee.is === "member" ? [callee.of, ...given] : given;
}

/** `await axios.get(url)`, whose `data` another program sent. */
function isAnswer(file: FileNode, value: Value): boolean {
  const site = value.is === "await" && value.of.is === "call" ? file.facts.sites[value.of.site] : undefined;
  return site !== undefined && REQUESTS.test(site.name);
}

/** `const [users, orders] = await Promise.all([findUsers(), findOrders()])`: what the name is of. */
export function startedTogether(
  evaluator: Evaluator,
  file: FileNode,
  { of, key }: Extract<Value, { is: "element" }>,
): Value | undefined {
  const site = of.is === "await" && of.of.is === "call" ? file.facts.sites[of.of.site] : undefined;
  const [list] = site && pathOf(site.callee) === "Promise.all" ? site.arguments : [];
  const index = evaluator.constant(file, key);
  return list?.is === "array" && typeof index === "number" ? list.of[index] : undefined;
}
