/** Names that nothing in a file has. */
import type { ts } from "ts-morph";
import { usesOf } from "../scope.ts";

export interface Namer {
  /** The name of `own`, which is its to keep; else the first that is free, or the last with a number. */
  free(wanted: readonly string[], own?: ts.Identifier): string;
}

export function createNamer(file: ts.SourceFile): Namer {
  const taken = new Set<string>();
  return {
    free(wanted, own) {
      const isFree = (name: string): boolean => !taken.has(name) && usesOf(file, name).length === 0;
      if (own && !taken.has(own.text)) {
        taken.add(own.text);
        return own.text;
      }
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
