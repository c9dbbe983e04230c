/**
 * What APIs do beside giving a result: which things outside of the program's memory they read or change, and which of
 * the values that they are given. What lives in this folder: rows, one a line, and their look-up. What doesn't: how a
 * call comes to mean an API, and what the workspace's own functions do (`reach/effects/`).
 */
import type { ApiSymbol } from "../row.ts";

/**
 * Things outside of the program's memory. Two operations on different ones do not get in each other's way.
 * `console` is what people read in order; `time` is a pause; `outside` is one of them, and nobody knows which.
 */
export const RESOURCES = [
  "files",
  "network",
  "database",
  "processes",
  "console",
  "time",
  "randomness",
  "page",
  "outside",
] as const;
export type Resource = (typeof RESOURCES)[number];

export type Mode = "read" | "write";

export interface ResourceEffect {
  readonly resource: Resource;
  readonly mode: Mode;
  /** The argument (from 0) that says which part of the resource it is: a path, a URL. Absent: all of it. */
  readonly of?: number;
  /** The argument whose property `method` says how: only reads where that is missing, or GET, HEAD or OPTIONS. */
  readonly byMethodOf?: number;
}

/** A row without effects says that the API has none: its result follows from what it is given. */
export interface EffectRow {
  /** As in the catalogue's other rows; `node:path#*` is every export of the module, with all their members. */
  readonly symbol: ApiSymbol;
  readonly outside: readonly ResourceEffect[];
  /** What it changes of what it is given: its receiver, or arguments by their position. */
  readonly changes: readonly ("receiver" | number)[];
  /** It runs code of which nothing is known: that of listeners, or what a text says. */
  readonly runsOthers?: true;
}

export const reads = (resource: Resource, of?: number): ResourceEffect => effect(resource, "read", of);
export const writes = (resource: Resource, of?: number): ResourceEffect => effect(resource, "write", of);

function effect(resource: Resource, mode: Mode, of: number | undefined): ResourceEffect {
  return of === undefined ? { resource, mode } : { resource, mode, of };
}

/** Rows of the names (separated by blanks) below a prefix: `node:fs/promises#` and `readFile stat`. */
export function rowsOf(
  prefix: string,
  names: string,
  outside: readonly ResourceEffect[],
  changes: EffectRow["changes"] = [],
): EffectRow[] {
  return names.split(/\s+/).map((name) => ({ symbol: prefix + name, outside, changes }));
}
