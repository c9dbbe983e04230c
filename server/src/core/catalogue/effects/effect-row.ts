/**
 * What APIs do beside giving a result: which things outside of the program's memory they read or change, and which of
 * the values that they are given. What lives in this folder: rows, one a line, and their look-up. What doesn't: how a
 * call comes to mean an API, and what the workspace's own functions do (`reach/effects/`).
 */
import type { ApiSymbol } from "../row.ts";

/**
 * Things outside of the program's memory. Two operations on different ones do not get in each other's way.
 * `console` is what people read in order, and `person` who answers one question after another; `time` is a pause;
 * `outside` is one of them, and nobody knows which.
 */
export const RESOURCES = [
  "files",
  "network",
  "database",
  "processes",
  "console",
  "person",
  "time",
  "randomness",
  "page",
  "outside",
] as const;
export type Resource = (typeof RESOURCES)[number];

export type Mode = "read" | "write";

/** What of a call shows whether it reads or writes. */
export interface Shown {
  /**
   * - `method`: the property of that name; it reads without one, and with GET, HEAD or OPTIONS.
   * - `flag`: how a file is opened; it reads where that is missing, or for reading alone.
   * - `options`: the same as the property `flag` or `flags`.
   * - `statement`: a text; it reads where it begins with SELECT, or with GET.
   * - `command`: a new `GetObjectCommand`, `PutItemCommand`, …
   */
  readonly by: "method" | "flag" | "options" | "statement" | "command";
  /** The argument (from 0). */
  readonly of: number;
  /** The first argument may be the options, where it is the only one. */
  readonly alone?: true;
}

export interface ResourceEffect {
  readonly resource: Resource;
  /** With `shown`: what it is taken for where the call does not show it. */
  readonly mode: Mode;
  /** The argument (from 0) that says which part of the resource it is: a path, a URL, a key. Absent: all of it. */
  readonly of?: number;
  readonly shown?: Shown;
}

/** What something does, whatever its name. */
export interface KnownEffects {
  readonly outside: readonly ResourceEffect[];
  /** What it changes of what it is given: its receiver, or arguments by their position. */
  readonly changes: readonly ("receiver" | number)[];
  /** It runs code of which nothing is known: that of listeners, or what a text says. */
  readonly runsOthers?: true;
}

/** A row without effects says that the API has none: its result follows from what it is given. */
export interface EffectRow extends KnownEffects {
  /** As in the catalogue's other rows; `node:path#*` is every export of the module, with all their members. */
  readonly symbol: ApiSymbol;
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
  return namesIn(names).map((name) => ({ symbol: prefix + name, outside, changes }));
}

/** The rows, of what also runs code of which nothing is known. */
export function runningOthers(rows: readonly EffectRow[]): EffectRow[] {
  return rows.map((row) => ({ ...row, runsOthers: true }));
}

/** Names that are separated by blanks. */
export function namesIn(text: string): readonly string[] {
  return text.trim().split(/\s+/);
}
