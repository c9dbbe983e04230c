/**
 * What does not count, because the team says so: operations by their API, and functions with all that they lead to. Told
 * from outside (`policy/`); this is what reach asks.
 */
import type { Catalogue } from "../catalogue/catalogue.ts";
import type { Evaluator } from "./evaluate.ts";
import type { Homes } from "./homes.ts";
import { findNamed } from "./named.ts";
import type { FunctionNode, Universe } from "./universe.ts";

export interface Ignores extends Pick<Catalogue, "ownSymbols"> {
  /** Why an API in a file's code does not count; undefined where it does. */
  operation(symbol: string, path: string): string | undefined;
  /** The same of a function, by its name and the symbols that mean it. */
  function(name: string, symbols: readonly string[], path: string): string | undefined;
}

export interface IgnoredFunctions {
  /** Why neither the function's own operations count nor what it calls; undefined where they do. */
  ignoredBecause(called: FunctionNode): string | undefined;
}

export function findIgnoredFunctions(
  universe: Universe,
  evaluator: Evaluator,
  { homeOf }: Homes,
  ignores: Ignores,
): IgnoredFunctions {
  const { symbolsOf } = findNamed(universe, evaluator, ignores);
  const known = new Map<FunctionNode, string | undefined>();
  return {
    ignoredBecause(called) {
      const home = homeOf(called);
      if (!known.has(home))
        known.set(home, ignores.function(home.facts.name, symbolsOf(home), home.file.path));
      return known.get(home);
    },
  };
}
