/** Places inside what a configuration holds. */

export type KeyPath = readonly (string | number)[];

/** Something in a configuration that is wrong, and where. */
export interface Mistake {
  /** The keys that lead to it; empty for the whole file. */
  readonly path: KeyPath;
  /** The name of the key is what is wrong, not its value. */
  readonly isKey: boolean;
  readonly message: string;
}

export function valueAt(value: unknown, path: KeyPath): unknown {
  let at = value;
  for (const key of path) {
    if (typeof at !== "object" || at === null || !Object.hasOwn(at, key)) return undefined;
    at = (at as Record<string | number, unknown>)[key];
  }
  return at;
}
