/** Names that nothing in a file has. */
import type { ts } from "ts-morph";
import { usesOf } from "../scope.ts";

export interface Namer {
  /** The first that is free, else the last with a number. `own`: a name that may be taken by that node. */
  free(wanted: readonly string[], own?: ts.Node): string;
}

export function createNamer(file: ts.SourceFile): Namer {
  const taken = new Set<string>();
  return {
    free(wanted, own) {
      const isFree = (name: string): boolean =>
        !taken.has(name) && (own?.getText() === name || usesOf(file, name).length === 0);
      let name = wanted.find(isFree);
      for (let count = 2; name === undefined; count++) {
        const numbered = `${wanted.at(-1)}${count}`;
        if (isFree(numbered)) name = numbered;
      }
      taken.add(name);
      return name;
    },
  };
}

/** `readFile` for `read-file`. */
export function camelCase(text: string): string {
  const [first = "", ...others] = text.split(/[^A-Za-z0-9]+/).filter(Boolean);
  const head = first.charAt(0).toLowerCase() + first.slice(1);
  return head + others.map(capitalised).join("");
}

export function capitalised(word: string): string {
  return word.charAt(0).toUpperCase() + word.slice(1);
}
