/**
 * Stand-ins for what a value points at and the walk never came to: code in places where the language has none (the
 * parser recovers from any text). They have no calls and no name, so nothing follows from them.
 */
import { UNKNOWN, type ClassFacts, type FunctionFacts, type ObjectFacts, type Site } from "./facts.ts";
import { NO_UNITS } from "./units.ts";
import type { State } from "./state.ts";

/** Leaves no index without facts. */
export function fillGaps(state: State): void {
  const { counts } = state;
  for (let index = 0; index < counts.functions; index++) state.functions[index] ??= inertFunction(index);
  for (let index = 0; index < counts.sites; index++) state.sites[index] ??= inertSite(index);
  for (let index = 0; index < counts.classes; index++) state.classes[index] ??= inertClass(index);
  for (let index = 0; index < counts.objects; index++) state.objects[index] ??= inertObject(index);
}

/** A function of which nothing is known: also what functions that the text does not spell out start from. */
export function inertFunction(index: number): FunctionFacts {
  return {
    index,
    name: "(nothing)",
    ownName: "",
    kind: "function",
    async: false,
    generator: false,
    parent: 0,
    scope: 0,
    start: 0,
    end: 0,
    at: -1,
    class: -1,
    static: false,
    parameters: [],
    returns: [],
    throws: false,
    awaits: [],
    units: NO_UNITS,
    returnsPromise: false,
    decorators: [],
    immediate: false,
  };
}

function inertSite(index: number): Site {
  return {
    index,
    kind: "call",
    callee: UNKNOWN,
    name: "",
    start: 0,
    end: 0,
    nodeStart: 0,
    nodeEnd: 0,
    at: -1,
    arguments: [],
    spread: false,
    typeArguments: [],
    function: 0,
    loop: -1,
    awaited: false,
    offLoop: false,
    deliberate: false,
  };
}

function inertClass(index: number): ClassFacts {
  return {
    index,
    name: "",
    at: -1,
    abstract: false,
    function: 0,
    implements: [],
    members: [],
    constructorFunction: -1,
    fieldFunctions: [],
    assigned: new Map(),
    elements: new Map(),
    decorators: [],
  };
}

function inertObject(index: number): ObjectFacts {
  return { index, properties: [], spreads: [], open: true };
}
