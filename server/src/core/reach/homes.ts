/** How functions are run, beside being called by name: their roles, and the body that a closure belongs to. */
import type { Role, Use, Uses } from "./uses.ts";
import type { FunctionNode } from "./universe.ts";

export interface Homes {
  /** How a function is run, beside being called: as a handler, a timer… */
  rolesOf(called: FunctionNode): readonly Role[];
  /** The function whose body a closure belongs to because it runs there at once; the function itself otherwise. */
  homeOf(closure: FunctionNode): FunctionNode;
  /**
   * Async, a handler, a timer's callback…: it reports what it leads to, and its callers don't. What runs when the
   * process ends is one too: it has to be synchronous, whoever else calls it.
   */
  isLoopEntry(called: FunctionNode): boolean;
}

export const EXECUTOR = "promise executor";

export function createHomes(uses: Uses): Homes {
  const roles = new Map<FunctionNode, readonly Role[]>();
  const homes = new Map<FunctionNode, FunctionNode>();

  const rolesOf = (called: FunctionNode): readonly Role[] => {
    const known = roles.get(called);
    if (known) return known;
    // A function that is handed over inside itself asks for its own roles.
    roles.set(called, []);
    const found = uses.of(called).map(uses.role);
    roles.set(called, found);
    return found;
  };

  const homeOf = (closure: FunctionNode): FunctionNode => {
    const known = homes.get(closure);
    if (known) return known;
    homes.set(closure, closure);
    const parent = closure.file.functions[closure.facts.parent];
    const home = parent && runsInPlace(uses, closure) ? homeOf(parent) : closure;
    homes.set(closure, home);
    return home;
  };

  return {
    rolesOf,
    homeOf,
    isLoopEntry: (called) =>
      called.facts.async ||
      rolesOf(called).some(
        (role) => role.runs === "later" || role.runs === "exit" || role.entry === EXECUTOR,
      ),
  };
}

/** Written in place and called before the enclosing function goes on. Executors are entries of their own. */
function runsInPlace(uses: Uses, closure: FunctionNode): boolean {
  const { facts } = closure;
  if (facts.async || facts.generator) return false;
  if (facts.kind === "static block" || facts.immediate) return true;
  if (facts.kind !== "arrow" && facts.kind !== "function") return false;
  return uses
    .of(closure)
    .filter((use) => use.site.facts.function === facts.parent && standsIn(use, closure))
    .map(uses.role)
    .some((role) => role.runs === "now" && role.entry !== EXECUTOR);
}

/** The function is written as the very argument (or inside it: a property, an element). */
function standsIn({ site }: Use, closure: FunctionNode): boolean {
  return site.facts.nodeStart <= closure.facts.start && closure.facts.end <= site.facts.nodeEnd;
}
