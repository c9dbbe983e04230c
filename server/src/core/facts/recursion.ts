/**
 * Functions that call themselves, or each other, more than once on one way through their bodies, with arguments that only
 * shrink by fixed steps: their work grows exponentially. Told by names; whether a call really lands there is for `reach/`.
 */
import { ts } from "ts-morph";
import type { Handed } from "./recursion-arguments.ts";
import { isRemembered } from "./recursion-memory.ts";
import type { FunctionFacts, Value } from "./facts.ts";
import { walk } from "./loop-syntax.ts";
import { longestWay } from "./recursion-ways.ts";
import type { State } from "./state.ts";
import { valueOf } from "./value.ts";

/** One call of the group on a way through the body. */
export interface OwnCall {
  readonly site: number;
  readonly handed: readonly Handed[];
  /** It stands in a loop, or in the callback of an array's method. */
  readonly repeated: boolean;
  /** Of that loop: not each turn comes to the call. */
  readonly guarded: boolean;
  /** Of that loop: how many things it marks before the call and sets back behind it. */
  readonly marks: number;
  /** What it hands on that is smaller, as the text says it: `n - 1`. */
  readonly text: string;
}

export interface Recursion {
  /** The calls of the way through the body that has most. */
  readonly calls: readonly OwnCall[];
  /** It remembers what it has done, and does each part once. */
  readonly remembered: boolean;
  /** What it compares its parameters with, by their positions. */
  readonly limits: ReadonlyMap<number, Limit>;
}

export interface Limit {
  readonly to: Value;
  /** It is over where the parameter is less, and not yet where it is as much. */
  readonly isBelow: boolean;
}

/** Notes the recursion of each function that has any. */
export function noteRecursion(state: State): void {
  const called = calledNames(state);
  for (const [node, index] of state.indexes) {
    const facts = ts.isFunctionLike(node) ? state.functions[index] : undefined;
    if (!facts || facts.async || !hasBody(node)) continue;
    const partners = partnersOf(facts, called);
    if (partners.size === 0) continue;
    const calls = longestWay(node, partners, (call) => state.indexes.get(call));
    if (calls.length === 0) continue;
    const limits = limitsOf({ ...state, scope: facts.scope }, node);
    facts.recursion = { calls, remembered: isRemembered(node), limits };
  }
}

function limitsOf(state: State, { body, parameters }: ts.FunctionLikeDeclaration): Map<number, Limit> {
  const names = parameters.map(({ name }) => (ts.isIdentifier(name) ? name.text : ""));
  const limits = new Map<number, Limit>();
  walk(body!, (each) => {
    if (!ts.isBinaryExpression(each) || !COMPARES.test(each.operatorToken.getText())) return true;
    const { left, right } = each;
    const at = ts.isIdentifier(left) ? names.indexOf(left.text) : -1;
    if (at >= 0 && !limits.has(at))
      limits.set(at, {
        to: valueOf(state, right),
        isBelow: each.operatorToken.kind === ts.SyntaxKind.LessThanToken,
      });
    return true;
  });
  return limits;
}

const COMPARES = /^([<>]=?|[!=]==?)$/;

function hasBody(node: ts.Node): node is ts.FunctionLikeDeclaration {
  return "body" in node && node.body !== undefined;
}

/** The name that calls of it end in: also that of the variable or field that holds it. */
export function calledName({ ownName, name }: FunctionFacts): string {
  if (ownName !== "") return ownName;
  return /(?:^|\.)([\w$#]+)$/.exec(name)?.[1] ?? "";
}

interface CalledNames {
  /** By function: the names that it calls, also in functions inside it. */
  readonly by: ReadonlyMap<number, ReadonlySet<string>>;
  /** By name: all that the functions of that name call. */
  readonly under: ReadonlyMap<string, ReadonlySet<string>>;
}

function calledNames({ sites, functions }: State): CalledNames {
  const by = new Map<number, Set<string>>();
  const under = new Map<string, Set<string>>();
  const add = <K>(map: Map<K, Set<string>>, key: K, name: string) => {
    const known = map.get(key);
    if (known) known.add(name);
    else map.set(key, new Set([name]));
  };
  for (const { name, function: holder } of sites)
    for (let at = holder; at > 0 && name !== ""; at = functions[at]!.parent) {
      const own = calledName(functions[at]!);
      if (own === "") continue;
      add(by, at, name);
      add(under, own, name);
    }
  return { by, under };
}

/** The function's own name, and those of functions that call it back. */
function partnersOf(facts: FunctionFacts, { by, under }: CalledNames): ReadonlySet<string> {
  const own = calledName(facts);
  const partners = new Set<string>();
  for (const name of by.get(facts.index) ?? [])
    if (name === own || under.get(name)?.has(own)) partners.add(name);
  return partners;
}
