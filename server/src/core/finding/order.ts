/** Orders that are the same in every locale and on every machine. */
import type { Place } from "./finding.ts";

/** By UTF-16 code units. */
export function byCodeUnit(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** By file, then by where it begins. */
export function byStart(a: Place, b: Place): number {
  return byCodeUnit(a.file, b.file) || a.start.line - b.start.line || a.start.column - b.start.column;
}
