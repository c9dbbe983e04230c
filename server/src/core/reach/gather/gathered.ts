/**
 * What is started together: `Promise.all` over a list, `forEach` with an async function, and their kind. What lives in
 * this folder: which functions run for which list, what each of them starts outside of the program, and what bounds how
 * many. What doesn't: what is reported of that (`rules/unbounded-gather.ts`).
 */
import type { Loop, Value } from "../../facts/facts.ts";
import type { Span } from "../../facts/span.ts";
import type { Evaluator } from "../evaluate.ts";
import { functionsAmong } from "../targets.ts";
import type { FileNode, FunctionNode, SiteNode } from "../universe.ts";
import { pathOf } from "../work/keys.ts";

/** One list, and what runs for each of its items. */
export interface Gathered {
  readonly file: FileNode;
  /** The list's own value; undefined where a loop makes the turns, and nothing says over what. */
  readonly list: Value | undefined;
  /** The loop that starts them. */
  readonly loop: Loop | undefined;
  /** What runs for each item: a function that is written there, or a call that a loop makes. */
  readonly written: Span | undefined;
  /** Functions with bodies that are handed over by name. */
  readonly named: readonly FunctionNode[];
}

/** Names of names of names, at most. */
const MAX_DEPTH = 5;

/** Methods that give some of what they are called on. */
const PASSES_ON = /^(filter|flat|concat|slice|reverse|sort|values)$/;

/** What a call of `Promise.all` or of its kind is given; none where that does not show. */
export function gatheredBy(evaluator: Evaluator, { file, facts }: SiteNode): readonly Gathered[] {
  const [first] = facts.arguments;
  return first ? gatheredIn(evaluator, file, first, MAX_DEPTH) : [];
}

function gatheredIn(evaluator: Evaluator, file: FileNode, value: Value, left: number): readonly Gathered[] {
  if (left === 0) return [];
  switch (value.is) {
    case "name": {
      const binding = evaluator.bindingOf(file, value);
      if (!binding || binding.parameter) return [];
      const pushed = (binding.elements ?? []).flatMap((each) => startedInLoop(file, each));
      return [...binding.values.flatMap((each) => gatheredIn(evaluator, file, each, left - 1)), ...pushed];
    }
    case "array":
      return (value.spreads ?? []).flatMap((each) => gatheredIn(evaluator, file, each, left - 1));
    case "either":
      return value.of.flatMap((each) => gatheredIn(evaluator, file, each, left - 1));
    case "call":
      return gatheredOfCall(evaluator, file, file.sites[value.site]!, left - 1);
    default:
      return [];
  }
}

function gatheredOfCall(
  evaluator: Evaluator,
  file: FileNode,
  site: SiteNode,
  left: number,
): readonly Gathered[] {
  const { callee, name, arguments: given } = site.facts;
  if (pathOf(callee) === "Array.from" && given[0] && given[1])
    return [gatheredFor(evaluator, file, given[0], given[1])];
  if (callee.is !== "member") return [];
  if ((name === "map" || name === "flatMap") && given[0]) return [mappedBy(evaluator, site)!];
  return PASSES_ON.test(name) ? gatheredIn(evaluator, file, callee.of, left) : [];
}

/** `list.map(visit)`, `list.forEach(visit)`; undefined for what is no call of a member with a function. */
export function mappedBy(evaluator: Evaluator, { file, facts }: SiteNode): Gathered | undefined {
  const { callee, arguments: given } = facts;
  return callee.is === "member" && given[0] ? gatheredFor(evaluator, file, callee.of, given[0]) : undefined;
}

/** A function that is called for each of a list. */
export function gatheredFor(evaluator: Evaluator, file: FileNode, list: Value, called: Value): Gathered {
  const written = called.is === "function" ? file.functions[called.index] : undefined;
  return {
    file,
    list,
    loop: undefined,
    written: written?.facts,
    named: written ? [] : functionsAmong(evaluator.evaluate(file, called)),
  };
}

/** `for (const item of items) started.push(save(item))`: nobody waits for it in its turn. */
function startedInLoop(file: FileNode, value: Value): Gathered[] {
  const site = value.is === "call" ? file.sites[value.site] : undefined;
  const loop = site && file.facts.loops[site.facts.loop];
  if (!loop || site.facts.awaited) return [];
  const written = { start: site.facts.nodeStart, end: site.facts.nodeEnd };
  return [{ file, list: loop.over ?? loop.bound?.to, loop, written, named: [] }];
}
