/** What collections hold, as far as their text shows: arrays, sets, maps, objects, and what was put into them since. */
import type { Value } from "../facts/facts.ts";
import type { Evaluator, Target } from "./evaluate.ts";
import type { FileNode } from "./universe.ts";

export interface Held {
  readonly file: FileNode;
  readonly value: Value;
}

type Tools = Pick<Evaluator, "bindingOf" | "evaluate">;

/** Collections of collections, and calls that hand a part of one on, at most. */
const MAX_DEPTH = 6;

/** Calls on a collection that give another one with (some of) the same elements. */
const SAME_ELEMENTS =
  /^(filter|slice|concat|sort|toSorted|reverse|toReversed|values|entries|flat|keys|from|assign|freeze)$/;
/** Calls on a collection that give an element of it. */
const ONE_ELEMENT = /^(get|pop|shift|at|find|findLast)$/;

/** The values that a collection may hold; empty where nothing tells. */
export function elementsOf(tools: Tools, file: FileNode, of: Value, left = MAX_DEPTH): readonly Held[] {
  if (left === 0) return [];
  switch (of.is) {
    case "array":
      return of.of.map((value) => ({ file, value }));
    case "object":
      return ofObject(tools, file, of.index, left);
    case "either":
      return of.of.flatMap((each) => elementsOf(tools, file, each, left - 1));
    case "await":
      return elementsOf(tools, file, of.of, left - 1);
    case "name": {
      const binding = tools.bindingOf(file, of);
      const added = (binding?.elements ?? []).map((value) => ({ file, value }));
      return [
        ...(binding?.values ?? []).flatMap((value) => elementsOf(tools, file, value, left - 1)),
        ...added,
      ];
    }
    case "member":
      return ofMember(tools, file, of, left);
    case "call":
    case "new":
      return ofCall(tools, file, of.site, left);
    case "element":
      return elementsOf(tools, file, of.of, left - 1).flatMap((held) => pairOrValue(tools, held, left));
    default:
      return [];
  }
}

/** What an element of a list of pairs (`[name, handler]`) holds; an element that is no list stands for itself. */
function pairOrValue(tools: Tools, held: Held, left: number): readonly Held[] {
  const inner = elementsOf(tools, held.file, held.value, left - 1);
  return inner.length > 0 ? inner : [held];
}

function ofObject(tools: Tools, file: FileNode, index: number, left: number): readonly Held[] {
  const object = file.facts.objects[index];
  if (!object) return [];
  const own = object.properties.map(({ value }) => ({ file, value }));
  return [...own, ...object.spreads.flatMap((value) => elementsOf(tools, file, value, left - 1))];
}

/** Of a field of the class itself, with what its methods put in; of others what their value shows. */
function ofMember(
  tools: Tools,
  file: FileNode,
  of: Extract<Value, { is: "member" }>,
  left: number,
): readonly Held[] {
  const owner = of.of.is === "this" ? file.facts.classes[of.of.class] : undefined;
  if (!owner || of.name === null) return ofTargets(tools, tools.evaluate(file, of), left);
  const { name } = of;
  const values = [
    ...owner.members.filter((member) => member.name === name).map((member) => member.value),
    ...(owner.assigned.get(name) ?? []),
  ];
  const added = (owner.elements.get(name) ?? []).map((value) => ({ file, value }));
  return [...values.flatMap((value) => elementsOf(tools, file, value, left - 1)), ...added];
}

function ofTargets(tools: Tools, targets: readonly Target[], left: number): readonly Held[] {
  return targets.flatMap((target) =>
    target.is === "object" ? ofObject(tools, target.object.file, target.object.facts.index, left) : [],
  );
}

/** `new Map([[name, handler]])`, `Object.values(handlers)`, `handlers.filter(…)`. */
function ofCall(tools: Tools, file: FileNode, index: number, left: number): readonly Held[] {
  const site = file.facts.sites[index];
  if (!site) return [];
  const [first] = site.arguments;
  if (site.kind === "new") {
    if (!first || !/^(Map|Set|Array|WeakMap|WeakSet)$/.test(site.name)) return [];
    return elementsOf(tools, file, first, left - 1).flatMap((held) => pairOrValue(tools, held, left));
  }
  if (site.callee.is !== "member" || !SAME_ELEMENTS.test(site.name)) return [];
  const { of: receiver } = site.callee;
  const isStatic = receiver.is === "name" && /^(Object|Array)$/.test(receiver.name);
  return elementsOf(tools, file, isStatic && first ? first : receiver, left - 1);
}

/** The collection that a call takes one element of: `handlers.get(name)`. */
export function elementSource(file: FileNode, value: Value): Value | undefined {
  if (value.is === "element") return value.of;
  const site = value.is === "call" ? file.facts.sites[value.site] : undefined;
  return site?.callee.is === "member" && ONE_ELEMENT.test(site.name) ? site.callee.of : undefined;
}

/**
 * What an element may be. Of other things than functions all have to be known, since a receiver that is known in part
 * would hide the rest from the checker.
 */
export function evaluateElements(tools: Tools, held: readonly Held[]): readonly Target[] {
  const found = held.map((each) => tools.evaluate(each.file, each.value));
  const isWhole = found.every((targets) => targets.length > 0);
  return found.flat().filter((target) => isWhole || target.is === "function");
}
