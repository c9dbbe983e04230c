/** What collections hold, as far as their text shows: arrays, sets, maps, objects, and what was put into them since. */
import type { Value } from "../facts/facts.ts";
import type { Evaluator, Target } from "./evaluate.ts";
import type { createKeys, Memo } from "./memo.ts";
import type { FileNode } from "./universe.ts";

export interface Held {
  readonly file: FileNode;
  readonly value: Value;
}

/** Calls on a collection that give another one with (some of) the same elements. */
const SAME_ELEMENTS =
  /^(filter|slice|concat|sort|toSorted|reverse|toReversed|values|entries|flat|keys|from|assign|freeze)$/;
/** Calls on a collection that give an element of it. */
const ONE_ELEMENT = /^(get|pop|shift|at|find|findLast)$/;

/** The values that a collection may hold; empty where nothing tells. */
export type ElementsOf = (file: FileNode, of: Value) => readonly Held[];

/**
 * Collections lead to collections, in circles and by many ways (`rows = rows.filter(…)`, forty times): each is looked
 * into once. The memory is the evaluator's, since the two ask each other.
 */
export function createElements(
  { bindingOf, evaluate }: Pick<Evaluator, "bindingOf" | "evaluate">,
  memo: Memo,
  keyOf: ReturnType<typeof createKeys>,
): ElementsOf {
  const elementsOf: ElementsOf = (file, of) =>
    memo.ask(keyOf(of, "elements"), () => distinct(compute(file, of)));

  const compute: ElementsOf = (file, of) => {
    switch (of.is) {
      case "array":
        return of.of.map((value) => ({ file, value }));
      case "object":
        return ofObject(file, of.index);
      case "either":
        return of.of.flatMap((each) => elementsOf(file, each));
      case "await":
        return elementsOf(file, of.of);
      case "name": {
        const binding = bindingOf(file, of);
        return held(file, binding?.values ?? [], binding?.elements ?? []);
      }
      case "member":
        return ofMember(file, of);
      case "call":
      case "new":
        return ofCall(file, of.site);
      case "element":
        return elementsOf(file, of.of).flatMap(pairOrValue);
      default:
        return [];
    }
  };

  /** What collections hold, and what was put into them since. */
  const held = (file: FileNode, collections: readonly Value[], added: readonly Value[]): readonly Held[] => [
    ...collections.flatMap((value) => elementsOf(file, value)),
    ...added.map((value) => ({ file, value })),
  ];

  /** What an element of a list of pairs (`[name, handler]`) holds; an element that is no list stands for itself. */
  const pairOrValue = (element: Held): readonly Held[] => {
    const inner = elementsOf(element.file, element.value);
    return inner.length > 0 ? inner : [element];
  };

  const ofObject = (file: FileNode, index: number): readonly Held[] => {
    const object = file.facts.objects[index];
    return object
      ? held(
          file,
          object.spreads,
          object.properties.map(({ value }) => value),
        )
      : [];
  };

  /** Of a field of the class itself, with what its methods put in; of others what their value shows. */
  const ofMember = (file: FileNode, of: Extract<Value, { is: "member" }>): readonly Held[] => {
    const owner = of.of.is === "this" ? file.facts.classes[of.of.class] : undefined;
    if (!owner || of.name === null)
      return evaluate(file, of).flatMap((target) =>
        target.is === "object" ? ofObject(target.object.file, target.object.facts.index) : [],
      );
    const { name } = of;
    const members = owner.members.filter((member) => member.name === name).map((member) => member.value);
    return held(file, [...members, ...(owner.assigned.get(name) ?? [])], owner.elements.get(name) ?? []);
  };

  /** `new Map([[name, handler]])`, `Object.values(handlers)`, `handlers.filter(…)`. */
  const ofCall = (file: FileNode, index: number): readonly Held[] => {
    const site = file.facts.sites[index];
    if (!site) return [];
    const [first] = site.arguments;
    if (site.kind === "new") {
      if (!first || !/^(Map|Set|Array|WeakMap|WeakSet)$/.test(site.name)) return [];
      return elementsOf(file, first).flatMap(pairOrValue);
    }
    if (site.callee.is !== "member" || !SAME_ELEMENTS.test(site.name)) return [];
    const { of: receiver } = site.callee;
    const isStatic = receiver.is === "name" && /^(Object|Array)$/.test(receiver.name);
    return elementsOf(file, isStatic && first ? first : receiver);
  };

  return elementsOf;
}

function distinct(held: readonly Held[]): readonly Held[] {
  return held.length < 2 ? held : [...new Map(held.map((each) => [each.value, each])).values()];
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
export function evaluateElements(evaluate: Evaluator["evaluate"], held: readonly Held[]): readonly Target[] {
  const found = held.map((each) => evaluate(each.file, each.value));
  const isWhole = found.every((targets) => targets.length > 0);
  return found.flat().filter((target) => isWhole || target.is === "function");
}
