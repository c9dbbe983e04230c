/**
 * Functions that are kept: in a field, a collection, an options object, a variable of a closure, and called later by
 * whoever kept them. `bus.subscribe(write)` puts `write` into `this.#listeners`; `publish` calls what is there. So the call
 * in `publish` leads to every function that anybody hands to `subscribe`.
 *
 * A parameter that its own function calls is not looked at: the receiver's role (`uses.ts`) speaks for that call, one
 * caller at a time.
 */
import type { Value } from "../facts/facts.ts";
import { elementSource } from "./elements.ts";
import type { Evaluator } from "./evaluate.ts";
import type { Homes } from "./homes.ts";
import { push, type Sites } from "./sites.ts";
import { functionsAt } from "./targets.ts";
import type { Use } from "./uses.ts";
import type { FileNode, FunctionNode, SiteNode, Universe } from "./universe.ts";

/** A parameter (or a property of it, by names joined with dots) that something kept goes back to. */
interface Source {
  readonly receiver: FunctionNode;
  readonly index: number;
  readonly path: string;
}

export interface SlotTools {
  readonly universe: Universe;
  readonly evaluator: Evaluator;
  readonly sites: Sites;
  readonly homes: Homes;
}

/** Fields of fields and receivers that hand on what they are given, at most. */
const MAX_DEPTH = 5;

export interface Slots {
  /** The sites that call what a use hands over, because somebody kept it. */
  callsOf(use: Use): readonly SlotCall[];
}

export interface SlotCall {
  readonly site: SiteNode;
  /** How many functions the site may call, as far as names tell. */
  readonly total: number;
}

/** Finds the calls of what was kept, by the parameter that it goes back to. Yields after each file. */
export function* findSlots(tools: SlotTools): Generator<number, Slots> {
  const calls = new Map<string, SiteNode[]>();
  for (const file of tools.universe.files) {
    if (file.isTest) continue;
    for (const site of file.sites)
      for (const source of callsKept(tools, site)) push(calls, keyOf(source), site);
    yield 0;
  }
  const handed = new Map<string, readonly FunctionNode[]>();

  /** Where the receivers of a use keep it, or whom they hand it on to. */
  const callsOf = (use: Use, left: number): readonly SlotCall[] => {
    if (left === 0 || calls.size === 0) return [];
    return tools.sites.calleesOf(use.site).functions.flatMap((receiver) => {
      const source = { receiver, index: use.index, path: use.property ?? "" };
      const own = (calls.get(keyOf(source)) ?? []).filter((site) => !isOwnCall(tools, receiver, site));
      if (own.length === 0) return handedOn(tools, source).flatMap((next) => callsOf(next, left - 1));
      const total = functionsHandedTo(tools, source, handed, MAX_DEPTH).length;
      return own.map((site) => ({ site, total: Math.max(total, 1) }));
    });
  };

  return { callsOf: (use) => callsOf(use, MAX_DEPTH) };
}

/** In a closure that runs in the receiver at once. Asked late, since it may ask the checker. */
function isOwnCall({ homes }: SlotTools, receiver: FunctionNode, { file, facts }: SiteNode): boolean {
  return homes.homeOf(file.functions[facts.function]!) === receiver;
}

function keyOf({ receiver, index, path }: Source): string {
  return `${receiver.id} ${index} ${path}`;
}

/** The calls in the receiver's own text that are given the parameter as it is. */
function handedOn({ evaluator }: SlotTools, { receiver, index, path }: Source): Use[] {
  const { file, facts } = receiver;
  const binding = file.facts.bindings[facts.parameters[index]?.binding ?? -1];
  if (!binding) return [];
  return file.sites.flatMap((site) => {
    if (site.facts.nodeStart < facts.start || site.facts.nodeEnd > facts.end) return [];
    return site.facts.arguments.flatMap((value, at) =>
      value.is === "name" && evaluator.bindingOf(file, value) === binding
        ? [path === "" ? { site, index: at } : { site, index: at, property: path }]
        : [],
    );
  });
}

/** The parameters that the callee of a site goes back to by way of something that kept them. */
function callsKept({ evaluator, sites }: SlotTools, site: SiteNode): Source[] {
  const { callee, kind, function: index } = site.facts;
  const known = sites.namedCalleesOf(site);
  if (kind !== "call" || known.total > 0 || known.outside) return [];
  const caller = site.file.functions[index];
  const target = callee.is === "member" && /^(call|apply)$/.test(callee.name ?? "") ? callee.of : callee;
  if (!caller) return [];
  return trace(evaluator, site.file, target, "", MAX_DEPTH).filter(({ receiver }) => receiver !== caller);
}

/** What a value goes back to: through names, fields and collections, a step at a time, at most `steps`. */
function trace(evaluator: Evaluator, file: FileNode, value: Value, path: string, steps: number): Source[] {
  const found: Source[] = [];
  const seen = new Map<Value, Set<string>>();
  let front: readonly Traced[] = [{ file, value, path }];
  for (let step = 0; step < steps && front.length > 0; step++)
    front = front.flatMap((traced) => {
      const paths = seen.get(traced.value) ?? new Set();
      if (paths.has(traced.path)) return [];
      seen.set(traced.value, paths.add(traced.path));
      const source = parameterOf(evaluator, traced);
      if (source) found.push(source);
      return madeFrom(evaluator, traced);
    });
  return found;
}

interface Traced {
  readonly file: FileNode;
  readonly value: Value;
  readonly path: string;
}

function parameterOf(evaluator: Evaluator, { file, value, path }: Traced): Source | undefined {
  const parameter = value.is === "name" ? evaluator.bindingOf(file, value)?.parameter : undefined;
  const receiver = parameter && file.functions[parameter.function];
  return receiver && { receiver, index: parameter.index, path };
}

/** The values that a value may be, or that hold it. */
function madeFrom(evaluator: Evaluator, { file, value, path }: Traced): readonly Traced[] {
  const follow = (values: readonly Value[], below = path) =>
    values.map((each) => ({ file, value: each, path: below }));
  const collection = elementSource(file, value);
  if (collection)
    return evaluator
      .elementsOf(file, collection)
      .map((held) => ({ file: held.file, value: held.value, path }));
  switch (value.is) {
    case "name":
      return follow(evaluator.bindingOf(file, value)?.values ?? []);
    case "member": {
      if (value.name === null) return [];
      const owner = value.of.is === "this" ? file.facts.classes[value.of.class] : undefined;
      return owner
        ? follow(owner.assigned.get(value.name) ?? [])
        : follow([value.of], path === "" ? value.name : `${value.name}.${path}`);
    }
    case "either":
      return follow(value.of);
    case "call": {
      const site = file.facts.sites[value.site];
      return site?.name === "bind" && site.callee.is === "member" ? follow([site.callee.of]) : [];
    }
    default:
      return [];
  }
}

function functionsHandedTo(
  tools: SlotTools,
  source: Source,
  known: Map<string, readonly FunctionNode[]>,
  left: number,
): readonly FunctionNode[] {
  const key = keyOf(source);
  const before = known.get(key);
  if (before || left === 0) return before ?? [];
  known.set(key, []);
  const callers = tools.sites.namedCallersOf(source.receiver).filter((site) => !site.file.isTest);
  const found = callers.flatMap((site) => functionsGiven(tools, site, source, known, left));
  const functions = [...new Set(found)];
  known.set(key, functions);
  return functions;
}

/** The functions that a call gives for the parameter, also those that its caller was given itself. */
function functionsGiven(
  tools: SlotTools,
  site: SiteNode,
  { index, path }: Source,
  known: Map<string, readonly FunctionNode[]>,
  left: number,
): readonly FunctionNode[] {
  const { evaluator } = tools;
  const value = site.facts.arguments[index];
  if (!value) return [];
  const names = path === "" ? [] : path.split(".");
  const own = functionsAt(evaluator, evaluator.evaluate(site.file, value), names);
  if (own.length > 0) return own;
  return trace(evaluator, site.file, value, path, left - 1).flatMap((source) =>
    functionsHandedTo(tools, source, known, left - 1),
  );
}
