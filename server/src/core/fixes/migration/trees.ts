/** What plans look up in the trees of all files, kept as long as a file is not parsed again. */
import type { ts } from "ts-morph";
import { findNames, type Name } from "./occurrences.ts";
import { namedInLiterals } from "./stand-ins.ts";
import { findHeritage, type Heritage } from "./relatives.ts";

export interface Trees {
  /** Where the name stands in the file. */
  names(file: ts.SourceFile, name: string): readonly Name[];
  heritage(file: ts.SourceFile): readonly Heritage[];
}

const NONE: readonly Name[] = [];

/** `identifiers` is the parser's own: the texts of all names, and of literals that are keys of objects. */
type Parsed = ts.SourceFile & { readonly identifiers?: ReadonlyMap<string, string> };

export function createTrees(): Trees {
  const names = new WeakMap<ts.SourceFile, Map<string, readonly Name[]>>();
  const heritage = new WeakMap<ts.SourceFile, readonly Heritage[]>();
  return {
    names(file, name) {
      // Most files do not have the name; what is kept of others is no more than the names they have.
      if ((file as Parsed).identifiers?.has(name) === false && !namedInLiterals(file).has(name)) return NONE;
      let known = names.get(file);
      if (!known) names.set(file, (known = new Map()));
      let found = known.get(name);
      if (!found) known.set(name, (found = findNames(file, name)));
      return found;
    },
    heritage(file) {
      let found = heritage.get(file);
      if (!found) heritage.set(file, (found = findHeritage(file)));
      return found;
    },
  };
}
