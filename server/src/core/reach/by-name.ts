/** What a receiver does with a function, by the call's name alone: for receivers whose type nobody knows. */
import type { Value } from "../facts/facts.ts";
import type { Evaluator } from "./evaluate.ts";
import { functionsAmong } from "./targets.ts";
import type { Role, Use } from "./uses.ts";
import type { FunctionNode } from "./universe.ts";

/** Callbacks that collections call at once. */
const ITERATING =
  /^(map|forEach|filter|reduce|reduceRight|some|every|find|findIndex|findLast|findLastIndex|flatMap|sort|toSorted|replace|replaceAll)$/;
const REACTION = /^(then|catch|finally)$/;
const LISTENER = /^(on|once|addListener|prependListener|prependOnceListener|addEventListener)$/;
/** Events that are functions, as editors have them: `panel.onDidDispose(close)`. */
const EDITOR_EVENT = /^on(Did|Will)[A-Z]/;
/** How routers name the registering of a route. */
const ROUTING = /^(get|post|put|delete|del|patch|options|head|all|use)$/;
const VERB = /^(get|post|put|delete|patch|options|head)$/i;

export function roleByName(evaluator: Evaluator, use: Use): Role {
  const { name, callee } = use.site.facts;
  const isMember = callee.is === "member";
  if (isMember && use.index === 0 && ITERATING.test(name))
    return { runs: "now", entry: name, iterates: true, use };
  if (isMember && use.index === 1 && /^replace(All)?$/.test(name))
    return { runs: "now", entry: name, iterates: true, use };
  if (isMember && use.index < 2 && REACTION.test(name))
    return { runs: "later", entry: "promise reaction", use };
  if (isMember && use.index === 0 && EDITOR_EVENT.test(name))
    return { runs: "later", entry: "event listener", label: name, use };
  return (
    listenerByName(evaluator, use) ??
    routeByName(evaluator, use) ?? { runs: "unknown", entry: name || "an unknown function", use }
  );
}

/** Whatever has the method is an emitter, also where no row names its class. */
export function listenerByName(evaluator: Evaluator, use: Use): Role | undefined {
  const { name, callee, arguments: given } = use.site.facts;
  if (callee.is !== "member" || use.index !== 1 || !LISTENER.test(name)) return undefined;
  const label = evaluator.constant(use.site.file, given[0]!);
  const named = typeof label === "string" ? label : undefined;
  return { runs: "later", entry: "event listener", label: named, use };
}

/** `router.get("/users/:id", show)` of a router that no row names; a client's callback begins with an error. */
function routeByName(evaluator: Evaluator, use: Use): Role | undefined {
  const { site, index, property } = use;
  const { name, callee, arguments: given } = site.facts;
  if (callee.is !== "member" || index === 0 || property !== undefined || !ROUTING.test(name))
    return undefined;
  const path = evaluator.constant(site.file, given[0]!);
  if (typeof path !== "string" || !path.startsWith("/")) return undefined;
  const handlers = functionsOf(evaluator, use, given[index]);
  if (handlers.length === 0 || handlers.some(isCallback)) return undefined;
  const label = labelOf("request handler", name, path);
  return { runs: "later", entry: "request handler", label, hot: true, use };
}

function functionsOf(evaluator: Evaluator, { site }: Use, value: Value | undefined): readonly FunctionNode[] {
  return value ? functionsAmong(evaluator.evaluate(site.file, value)) : [];
}

function isCallback({ file, facts: { parameters } }: FunctionNode): boolean {
  const [first] = parameters;
  const name = first ? file.facts.bindings[first.binding]?.name : undefined;
  return parameters.length < 4 && /^_?(e|err|error)$/.test(name ?? "");
}

/** A route with its verb: `GET /report`. */
export function labelOf(entry: string, name: string, label: string): string {
  return entry === "request handler" && VERB.test(name) ? `${name.toUpperCase()} ${label}` : label;
}
